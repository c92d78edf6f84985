/** Experiments: try something else with an expectation, note what you see, decide with a learning. */
export * from './shapes.ts';
export * from './routes.ts';
