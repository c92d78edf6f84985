/** The wire: every shape, route, event and error code that travels between server and client. Knows only zod. */
export * from './bounds.ts';
export * from './errors/index.ts';
export * from './openapi.ts';
export * from './route.ts';
export * from './routes.ts';
