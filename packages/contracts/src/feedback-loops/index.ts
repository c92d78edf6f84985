/** Obstacles that climb from team to team with a duty to answer, and come back to those who raised them. */
export * from './shapes.ts';
export * from './routes.ts';
