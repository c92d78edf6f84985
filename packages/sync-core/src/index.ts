/**
 * The sync engine without a transport and without storage: `guard → room → log` on the server, a replica in the browser,
 * ports for what is outside. Browser code imports `@inrol/sync-core/replica` and `/shapes` only.
 */
export * from './guard/index.ts';
export * from './ports/index.ts';
export * from './room/index.ts';
