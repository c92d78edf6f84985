import { getContext, setContext } from 'svelte';
import { invalidate } from '$app/navigation';
import type { InputOf } from '@inrol/contracts';
import type { ChangeTrack } from '@inrol/contracts/change-tracks';
import type { Experiment } from '@inrol/contracts/experiments';
import type { Goal, Team } from '@inrol/contracts/organisations';
import { practiceRoutes, type Practice, type RollInStatus } from '@inrol/contracts/practices';
import { isMemberOfTeam } from '@inrol/domain';
import { mayChangePractice, mayMovePractice, mayMoveRollIn, mayPropose } from '@inrol/domain/practices';
import { call } from '#lib/api/call.ts';
import type { CurrentOrganisation } from '#lib/app/organisation.svelte.ts';
import { teamNamed } from '#lib/app/teams.ts';

/** What a `load` that reads one practice depends on. */
export const practiceDependency = 'inrol:practice';

interface Loaded {
  practice: Practice;
  teams: readonly Team[];
  goals: readonly Goal[];
  track: ChangeTrack | null;
  /** The one it came from. */
  experiment: Experiment | null;
}

type Change<Name extends keyof typeof practiceRoutes> = Omit<
  InputOf<(typeof practiceRoutes)[Name]>,
  'organisationId' | 'practiceId'
>;

export type RollIn = Practice['rollIns'][number];

/** One practice as the page loaded it, what the reader may do with it, and doing it. */
export class PracticeAtHand {
  readonly #organisation: CurrentOrganisation;
  readonly #loaded: () => Loaded;

  /** `loaded` gives what the page loaded, so that this follows when it is loaded again. */
  constructor(organisation: CurrentOrganisation, loaded: () => Loaded) {
    this.#organisation = organisation;
    this.#loaded = loaded;
  }

  get practice(): Practice {
    return this.#loaded().practice;
  }

  get goals(): readonly Goal[] {
    return this.#loaded().goals;
  }

  get goal(): Goal | null {
    return this.goals.find((goal) => goal.id === this.practice.goalId) ?? null;
  }

  get track(): ChangeTrack | null {
    return this.#loaded().track;
  }

  get experiment(): Experiment | null {
    return this.#loaded().experiment;
  }

  /** Teams of the reader, by name: each may say where it is. */
  get ownTeams(): Team[] {
    return this.#loaded().teams.filter((team) => isMemberOfTeam(this.#organisation.actor, team.id));
  }

  /** How teams stand with it, by name of the team: no other order. */
  get rollIns(): RollIn[] {
    return this.practice.rollIns.toSorted((one, other) =>
      this.teamName(one.teamId).localeCompare(this.teamName(other.teamId)),
    );
  }

  teamName(teamId: string | null): string {
    return teamNamed(this.#loaded().teams, teamId);
  }

  statusOf(teamId: string): RollInStatus | null {
    return this.practice.rollIns.find((rollIn) => rollIn.teamId === teamId)?.status ?? null;
  }

  /** Change its words and answer proposals. */
  get mayChange(): boolean {
    return mayChangePractice(this.#organisation.actor, this.practice).allowed;
  }

  get mayMove(): boolean {
    return mayMovePractice(this.#organisation.actor, this.practice).allowed;
  }

  mayMoveRollIn(teamId: string): boolean {
    return mayMoveRollIn(this.#organisation.actor, teamId, this.practice).allowed;
  }

  /** The teams in whose name the reader can propose something. */
  get proposers(): Team[] {
    return this.ownTeams.filter(({ id }) => mayPropose(this.#organisation.actor, id, this.practice).allowed);
  }

  /** An address of this practice: `path('edit')` → `/de-linde/practices/…/edit`. */
  path(...segments: readonly string[]): string {
    return this.#organisation.path('practices', this.practice.id, ...segments);
  }

  async update(changes: Change<'updatePractice'>): Promise<void> {
    await call(practiceRoutes.updatePractice, { ...this.#ids, ...changes });
    await invalidate(practiceDependency);
  }

  async move({ status }: Change<'movePractice'>): Promise<void> {
    await call(practiceRoutes.movePractice, { ...this.#ids, status });
    await invalidate(practiceDependency);
  }

  async moveRollIn(move: Change<'moveRollIn'>): Promise<void> {
    await call(practiceRoutes.moveRollIn, { ...this.#ids, ...move });
    await invalidate(practiceDependency);
  }

  async propose(proposal: Change<'propose'>): Promise<void> {
    await call(practiceRoutes.propose, { ...this.#ids, ...proposal });
    await invalidate(practiceDependency);
  }

  async answer(answer: Change<'answerProposal'>): Promise<void> {
    await call(practiceRoutes.answerProposal, { ...this.#ids, ...answer });
    await invalidate(practiceDependency);
  }

  get #ids() {
    return { organisationId: this.#organisation.id, practiceId: this.practice.id };
  }
}

const key = Symbol('practice');
export const setPractice = (atHand: PracticeAtHand): PracticeAtHand => setContext(key, atHand);
export const usePractice = (): PracticeAtHand => getContext(key);
