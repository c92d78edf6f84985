/** Who may do what in the house. An admin keeps it, and does not speak for a team. */
import { isAdmin, isMember, type Actor } from '../actor.ts';
import { allowIf, type Verdict } from '../verdict.ts';

/** People, teams and goals, tracks and their work: everybody with a membership sees them. */
export const maySeeHouse = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** People, teams, settings, export, erase. */
export const mayKeepHouse = (actor: Actor): Verdict => allowIf(isAdmin(actor), 'not-allowed');

export const mayWordGoal = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');
