/** Change tracks: purpose, facilitators, cover, cohorts, and the learning agenda. */
export * from './shapes.ts';
export * from './routes.ts';
