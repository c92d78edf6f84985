/** What Inrol is made of, from the ground up: each may use those above it. */
import { ChangeTracksModule } from './change-tracks/index.ts';
import { FeedbackLoopsModule } from './feedback-loops/index.ts';
import { IdentityModule } from './identity/index.ts';
import { OrganisationsModule } from './organisations/index.ts';

export const modules = [IdentityModule, OrganisationsModule, ChangeTracksModule, FeedbackLoopsModule];
