/** raised, with a team, answered, returned, confirmed or reopened. */
import type { Answer, AnswerKind, Stay } from '@inrol/contracts/feedback-loops';
import type { Team } from '@inrol/contracts/organisations';
import type { MemberActor } from '../actor.ts';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { askAgainFrom, dueOn, isTimeToLookAgain } from './answer-term.ts';
import { mayAnswerObstacle, mayJudgeAnswer } from './policy.ts';
import { whereIs, type ObstaclesWay, type Whereabouts } from './whereabouts.ts';

type Rung = Pick<Team, 'id' | 'answersTo'>;

/** When something happens, how long a team has to answer, and an id for the stay that may begin. */
export interface Occasion {
  readonly now: Date;
  readonly answerDays: number;
  readonly newStayId: string;
}

/** It waits with the team that the raising team answers to; at the top with that team itself. */
export const raise = (team: Rung, occasion: Occasion): ObstaclesWay => ({
  status: 'with',
  raisedByTeamId: team.id,
  stays: [stayWith(team.answersTo ?? team.id, occasion)],
  verdicts: [],
  askAgainOn: null,
});

/**
 * The answer of the team where it waits: removed, kept, a talk, or passed up to the team above, where it then waits.
 * `answeringTeam`: the team of the stay; `stayId`: the stay the answer was written for; `newTalkId`: of the session, where
 * it is a talk.
 */
export const answerObstacle = (
  obstacle: ObstaclesWay,
  answer: { readonly stayId: string; readonly kind: AnswerKind; readonly text: string; readonly newTalkId: string },
  actor: MemberActor,
  answeringTeam: Rung,
  occasion: Occasion,
): Changed<{ obstacle: ObstaclesWay }> => {
  const where = whereIs(obstacle);
  const answeredAlready = obstacle.stays.some((stay) => stay.id === answer.stayId && stay.answer !== null);
  if (where.at !== 'with') return unchanged(answeredAlready ? 'changed-meanwhile' : 'move-not-possible');
  const verdict = mayAnswerObstacle(actor, obstacle);
  if (!verdict.allowed) return unchanged(verdict.code);
  if (answer.stayId !== where.stay.id) return unchanged(answeredAlready ? 'changed-meanwhile' : 'waits-elsewhere');
  if (answeringTeam.id !== where.stay.teamId) return unchanged('waits-elsewhere');
  if (answer.text.trim() === '') return unchanged('reason-missing');
  const { kind, text } = answer;
  const talkId = kind === 'talk' ? answer.newTalkId : null;
  const given = { kind, text, by: actor.name, at: occasion.now.toISOString(), talkId };
  return answered(obstacle, where.stay, given, answeringTeam, occasion);
};

/**
 * The raising team confirms, or reopens with a reason; then it waits again with the team that answered last. A month after it
 * confirmed that something works it is asked once more, and confirms for good; until then it may still reopen. What is kept with a
 * reason that the team takes is over at once.
 */
export const judgeAnswer = (
  obstacle: ObstaclesWay,
  verdict: { readonly confirmed: boolean; readonly text: string },
  actor: MemberActor,
  occasion: Occasion,
): Changed<{ obstacle: ObstaclesWay }> => {
  const policy = mayJudgeAnswer(actor, obstacle);
  if (!policy.allowed) return unchanged(policy.code);
  const where = whereIs(obstacle);
  const last = obstacle.stays.at(-1);
  if (!last || !mayBeJudged(where, verdict.confirmed, occasion)) return unchanged('move-not-possible');
  const verdicts = [...obstacle.verdicts, { ...verdict, at: occasion.now.toISOString() }];
  if (verdict.confirmed) {
    const isAsked = where.at === 'returned' && last.answer?.kind !== 'kept';
    const askAgainOn = isAsked ? askAgainFrom(occasion.now) : null;
    return changed({ obstacle: { ...obstacle, status: 'confirmed', verdicts, askAgainOn } });
  }
  if (verdict.text.trim() === '') return unchanged('reason-missing');
  const stays = [...obstacle.stays, stayWith(last.teamId, occasion)];
  return changed({ obstacle: { ...obstacle, status: 'with', stays, verdicts, askAgainOn: null } });
};

/** Another team meets it too, or the same team once more. What was confirmed is history: then it is raised anew. */
export const meetToo = (obstacle: ObstaclesWay): Changed<{ obstacle: ObstaclesWay }> =>
  obstacle.status === 'confirmed' ? unchanged('move-not-possible') : changed({ obstacle });

/** An answer that came back; or one that was said to work, until the second look at it, which is not made before its day. */
const mayBeJudged = (where: Whereabouts, confirmed: boolean, { now }: Occasion): boolean => {
  if (where.at !== 'confirmed') return where.at === 'returned';
  return where.askAgainOn !== null && (!confirmed || isTimeToLookAgain(where.askAgainOn, now.toISOString()));
};

const answered = (
  obstacle: ObstaclesWay,
  stay: Stay,
  answer: Answer,
  team: Rung,
  occasion: Occasion,
): Changed<{ obstacle: ObstaclesWay }> => {
  const stays = [...obstacle.stays.slice(0, -1), { ...stay, answer }];
  switch (answer.kind) {
    case 'removed':
    case 'kept':
    case 'talk':
      return changed({ obstacle: { ...obstacle, status: 'returned', stays } });
    case 'passed-up':
      return team.answersTo === null
        ? unchanged('nobody-above')
        : changed({ obstacle: { ...obstacle, stays: [...stays, stayWith(team.answersTo, occasion)] } });
  }
};

const stayWith = (teamId: string, { now, answerDays, newStayId }: Occasion): Stay => ({
  id: newStayId,
  teamId,
  since: now.toISOString(),
  dueOn: dueOn(now, answerDays),
  answer: null,
});
