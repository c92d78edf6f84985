/** The house: organisation, teams with their layer and who they answer to, people, goals. */
export * from './shapes.ts';
export * from './routes.ts';
