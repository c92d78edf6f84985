/** What a session yields, what became of it at the next one, and the report of a closed session. */
export * from './shapes.ts';
export * from './routes.ts';
