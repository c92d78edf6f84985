/** Procedures: what the work goes by, why, whose it is to change, who questions it and what was decided. */
export * from './shapes.ts';
export * from './routes.ts';
