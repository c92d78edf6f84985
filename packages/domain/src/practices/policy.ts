/** Who may do what with a practice. Its carriers keep it; only a team itself says where it is with it. */
import type { Practice, RollIn } from '@inrol/contracts/practices';
import { isAmong, isMember, isMemberOfTeam, type Actor } from '../actor.ts';
import { mayShareInWork, type TeamWork } from '../team-work.ts';
import { allOf, allowIf, type Verdict } from '../verdict.ts';

export type CarriedPractice = Pick<Practice, 'status' | 'carriers' | 'originTeamId'>;

export const maySeePractices = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Write down what works; also when an experiment is adopted. */
export const mayWritePractice = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

/** Where the last carrier has gone, the team it came from carries it. */
export const carries = (actor: Actor, practice: CarriedPractice): boolean =>
  practice.carriers.length > 0 ? isAmong(actor, practice.carriers) : isMemberOfTeam(actor, practice.originTeamId);

export const mayMovePractice = (actor: Actor, practice: CarriedPractice): Verdict =>
  allowIf(carries(actor, practice), 'not-a-carrier');

/** Change its words, and answer what teams propose. */
export const mayChangePractice = (actor: Actor, practice: CarriedPractice): Verdict =>
  allOf(mayMovePractice(actor, practice), isInUse(practice));

/** A member of that very team: no lead above it, no facilitator, no admin. */
export const mayMoveRollIn = (actor: Actor, teamId: string, practice: Pick<Practice, 'status'>): Verdict =>
  allOf(allowIf(isMemberOfTeam(actor, teamId), 'only-own-team-rolls-in'), isInUse(practice));

/** In the name of a team that has its own experience with it. */
export const mayPropose = (
  actor: Actor,
  teamId: string,
  practice: Pick<Practice, 'status'> & { readonly rollIns: readonly Pick<RollIn, 'teamId' | 'experience'>[] },
): Verdict =>
  allOf(
    allowIf(isMemberOfTeam(actor, teamId), 'not-your-team'),
    isInUse(practice),
    allowIf(
      practice.rollIns.some((rollIn) => rollIn.teamId === teamId && rollIn.experience !== null),
      'own-experience-needed',
    ),
  );

/** What has gone out of use can be read, not rolled in or changed. */
export const isInUse = (practice: Pick<Practice, 'status'>): Verdict =>
  allowIf(practice.status !== 'retired', 'practice-retired');
