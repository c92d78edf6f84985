/** Who may do what in a change track. */
import type { Cover } from '@inrol/contracts/change-tracks';
import { isAmong, isMember, leadsAnyTeam, type Actor } from '../actor.ts';
import { sharesInWork, type TeamWork } from '../team-work.ts';
import { allOf, allowIf, type Verdict } from '../verdict.ts';

export const maySeeTracks = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Any member can start one; who starts it facilitates it. */
export const mayStartTrack = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Purpose, teams, facilitators, cohorts, status, and asking for cover. */
export const mayChangeTrack = (actor: Actor, track: Pick<TeamWork, 'facilitators'>): Verdict =>
  allOf(allowIf(isMember(actor), 'not-allowed'), allowIf(isAmong(actor, track.facilitators), 'not-a-facilitator'));

/** Only the person it was asked of answers. */
export const mayAnswerCover = (actor: Actor, cover: Pick<Cover, 'sponsorId'>): Verdict =>
  allowIf(isAmong(actor, [{ accountId: cover.sponsorId }]), 'cover-not-asked-of-you');

/** Who grants cover leads a team, and is accountable for what is tried. */
export const mayGrantCover = (actor: Actor, cover: Pick<Cover, 'sponsorId'>): Verdict =>
  allOf(mayAnswerCover(actor, cover), allowIf(leadsAnyTeam(actor), 'not-accountable'));

/** Whether somebody can be asked for cover, by the teams they are in. */
export const canGiveCover = (person: { readonly teams: readonly { readonly lead: boolean }[] }): Verdict =>
  allowIf(
    person.teams.some((team) => team.lead),
    'not-accountable',
  );

/**
 * Ask, reword and close learning questions: those whose agenda it is. `works`: of the team, or of each team of the
 * track. `people`: who facilitate the track or roll in with it, also where they are in none of its teams.
 */
export const mayKeepLearningAgenda = (
  actor: Actor,
  works: readonly TeamWork[],
  people: readonly { readonly accountId: string }[] = [],
): Verdict =>
  allOf(
    allowIf(isMember(actor), 'not-allowed'),
    allowIf(isAmong(actor, people) || works.some((work) => sharesInWork(actor, work)), 'not-your-team'),
  );
