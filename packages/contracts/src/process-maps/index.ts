/** Process maps: drawn together in a live document, frozen under a name in a version. */
export * from './shapes.ts';
export * from './routes.ts';
