/** Methods to choose from: those of the house, and those that an organisation made its own. What a method is, sessions say. */
export * from './file.ts';
export * from './routes.ts';
export * from './shapes.ts';
