/** Who somebody is: accounts, memberships, guests, and the one-time links that let people in. */
export * from './shapes.ts';
export * from './erasure.ts';
export * from './routes.ts';
