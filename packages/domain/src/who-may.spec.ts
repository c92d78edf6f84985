/** The table of who may do what, row by row and role by role. */
import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { mayAnswerCover, mayChangeTrack, mayGrantCover, maySeeTracks, mayStartTrack } from './change-tracks/index.ts';
import {
  mayDecideExperiment,
  mayObserveExperiment,
  maySeeExperiments,
  mayStartExperiment,
} from './experiments/index.ts';
import {
  mayAddRecurrence,
  mayAnswerObstacle,
  mayJudgeAnswer,
  mayRaiseObstacle,
  maySeeObstacles,
  raise,
} from './feedback-loops/index.ts';
import { mayChangeMethod, mayMakeMethod, mayRemoveMethod } from './methods/index.ts';
import { mayKeepHouse, maySeeHouse, mayWordGoal } from './organisations/index.ts';
import { mayMakeOutcome, mayReadReport } from './outcomes/index.ts';
import { mayMoveRollIn, maySeePractices, mayWritePractice } from './practices/index.ts';
import { mayDecideOnProcedure, mayQuestionProcedure, maySeeProcedures } from './procedures/index.ts';
import { mayKeepMap, maySeeMaps } from './process-maps/index.ts';
import { mayCommand, mayMakeSession, mayTakePart, mayVote, mayWriteNote } from './sessions/index.ts';
import { admin, ayse, guest, idOf, management, manager, noon, north, sam, tom, workOfNorth } from './test/house.ts';
import { at, closed, running, vote, write } from './test/sessions.ts';
import type { Verdict } from './verdict.ts';

/** All seen from team North: Tom is of another team, Marga leads the team that North answers to. */
const roles = {
  guest,
  member: tom,
  'team member': ayse,
  facilitator: sam,
  'lead of the answering team': manager,
  admin,
} as const satisfies Record<string, Actor>;
type Role = keyof typeof roles;

const waiting = raise(north, { now: noon, answerDays: 14, newStayId: idOf(30) });
const ownOfNorth = { changer: 'team', teamId: north.id } as const;
const layers = [
  { id: north.id, layer: 'execution' },
  { id: management.id, layer: 'management' },
] as const;
const inUse = { status: 'practised' } as const;
const askedOf = (actor: Actor) => ({ sponsorId: actor.kind === 'member' ? actor.accountId : '' });

const everyone: readonly Role[] = [
  'guest',
  'member',
  'team member',
  'facilitator',
  'lead of the answering team',
  'admin',
];
const members: readonly Role[] = everyone.filter((role) => role !== 'guest');
const thoseOfTheWork: readonly Role[] = ['team member', 'facilitator', 'lead of the answering team'];

const table: readonly [string, readonly Role[], (actor: Actor) => Verdict][] = [
  ['take part in a session joined', everyone, (actor) => mayTakePart(actor, running)],
  ['write in a session joined', everyone, (actor) => mayWriteNote(actor, at(write.id), write.id)],
  ['vote in a session joined', everyone, (actor) => mayVote(actor, at(vote.id), vote.id)],
  ['read the report of a session joined', everyone, (actor) => mayReadReport(actor, closed)],
  ['run a session', ['facilitator'], (actor) => mayCommand(actor, running, 'close')],
  ['make a session', members, mayMakeSession],
  ['make a method', members, (actor) => mayMakeMethod(actor, 0)],
  ['change a method of the organisation', members, mayChangeMethod],
  ['take away a method that Sam made', ['facilitator', 'admin'], (actor) => mayRemoveMethod(actor, { maker: sam })],
  ['see a track', members, maySeeTracks],
  ['start a track', members, mayStartTrack],
  ['change a track and ask cover for it', ['facilitator'], (actor) => mayChangeTrack(actor, workOfNorth)],
  ['see the experiments of a track', members, maySeeExperiments],
  ['see the obstacles of a track', members, maySeeObstacles],
  ['see the practices of a track', members, maySeePractices],
  ['see the maps of a track', members, maySeeMaps],
  ['raise an obstacle', thoseOfTheWork, (actor) => mayRaiseObstacle(actor, workOfNorth)],
  ['add a recurrence', thoseOfTheWork, (actor) => mayAddRecurrence(actor, workOfNorth)],
  ['answer an obstacle', ['lead of the answering team'], (actor) => mayAnswerObstacle(actor, waiting)],
  ['confirm or reopen an obstacle', ['team member'], (actor) => mayJudgeAnswer(actor, waiting)],
  ['start an experiment', thoseOfTheWork, (actor) => mayStartExperiment(actor, workOfNorth)],
  ['observe an experiment', thoseOfTheWork, (actor) => mayObserveExperiment(actor, workOfNorth)],
  ['decide an experiment', thoseOfTheWork, (actor) => mayDecideExperiment(actor, workOfNorth)],
  ['make an outcome', thoseOfTheWork, (actor) => mayMakeOutcome(actor, running, workOfNorth)],
  ['write down a practice', thoseOfTheWork, (actor) => mayWritePractice(actor, workOfNorth)],
  ['keep a map', thoseOfTheWork, (actor) => mayKeepMap(actor, workOfNorth)],
  ['see the register of procedures', members, maySeeProcedures],
  ['question a procedure', thoseOfTheWork, (actor) => mayQuestionProcedure(actor, workOfNorth)],
  ['decide on a procedure of team North', ['team member'], (actor) => mayDecideOnProcedure(actor, ownOfNorth, layers)],
  [
    'decide on a procedure of the organisation',
    ['lead of the answering team'],
    (actor) => mayDecideOnProcedure(actor, { ...ownOfNorth, changer: 'organisation' }, layers),
  ],
  ['grant cover asked of them', ['lead of the answering team'], (actor) => mayGrantCover(actor, askedOf(actor))],
  ['answer for cover asked of another', [], (actor) => mayAnswerCover(actor, { sponsorId: idOf(99) })],
  ['move the roll-in of team North', ['team member'], (actor) => mayMoveRollIn(actor, north.id, inUse)],
  ['see people and teams', members, maySeeHouse],
  ['word a goal', members, mayWordGoal],
  ['keep people, teams and settings', ['admin'], mayKeepHouse],
];

describe.each(table)('%s', (_action, allowedRoles, policy) => {
  it.each(everyone)('%s', (role) => {
    const verdict = policy(roles[role]);
    expect(verdict.allowed ? 'yes' : 'no').toBe(allowedRoles.includes(role) ? 'yes' : 'no');
  });
});
