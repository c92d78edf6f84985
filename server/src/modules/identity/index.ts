/** Who somebody is: accounts and passwords, browsers that are signed in, guests, one-time links. */
export { Accounts } from './accounts.ts';
export { Cookies } from './cookies.ts';
export { Guests } from './guests.ts';
export { IdentityModule } from './identity.module.ts';
export { IdentityService, type SignedIn } from './identity.service.ts';
export { Memberships } from './memberships.ts';
export { OneTimeLinks } from './one-time-links.ts';
export { BrowserSessions } from './browser-sessions.ts';
export { type KeepsTraces, type Leaving, Traces } from './traces.ts';
export { PasswordMail } from './password-mail.ts';
