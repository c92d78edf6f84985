/** Who may do what with an experiment. */
import { isMember, type Actor } from '../actor.ts';
import { mayShareInWork, type TeamWork } from '../team-work.ts';
import { allowIf, type Verdict } from '../verdict.ts';

export const maySeeExperiments = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Write down the idea, plan it, start it, and go on with it. */
export const mayStartExperiment = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

export const mayObserveExperiment = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

export const mayDecideExperiment = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);
