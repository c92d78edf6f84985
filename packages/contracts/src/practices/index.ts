/** Practices that take root: a core, a free part, and each team's own form of it. */
export * from './shapes.ts';
export * from './routes.ts';
