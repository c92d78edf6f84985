/** Methods: who keeps those of an organisation, and how one comes out of a session. */
export * from './content.ts';
export * from './from-session.ts';
export * from './policy.ts';
export * from './time.ts';
