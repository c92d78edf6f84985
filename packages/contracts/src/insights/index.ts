/** Read models: what happens in a track in order of time, and what waits for somebody at home. */
export * from './shapes.ts';
export * from './routes.ts';
