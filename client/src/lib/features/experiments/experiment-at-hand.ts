import { getContext, setContext } from 'svelte';
import { invalidate } from '$app/navigation';
import type { InputOf } from '@inrol/contracts';
import type { ChangeTrack } from '@inrol/contracts/change-tracks';
import { experimentRoutes, type Experiment } from '@inrol/contracts/experiments';
import type { Goal, Team } from '@inrol/contracts/organisations';
import type { Session } from '@inrol/contracts/sessions';
import { teamWork, type MemberActor } from '@inrol/domain';
import { mayStartExperiment } from '@inrol/domain/experiments';
import { call } from '#lib/api/call.ts';
import type { CurrentOrganisation } from '#lib/app/organisation.svelte.ts';
import { teamNamed } from '#lib/app/teams.ts';

/** What a `load` that reads one experiment depends on. */
export const experimentDependency = 'inrol:experiment';

interface Loaded {
  experiment: Experiment;
  teams: readonly Team[];
  goals: readonly Goal[];
  track: ChangeTrack | null;
  session: Session | null;
}

type Change<Name extends keyof typeof experimentRoutes> = Omit<
  InputOf<(typeof experimentRoutes)[Name]>,
  'organisationId' | 'experimentId'
>;

/** One experiment as the page loaded it, who may go on with it, and what can be done with it. */
export class ExperimentAtHand {
  readonly #organisation: CurrentOrganisation;
  readonly #loaded: () => Loaded;

  /** `loaded` gives what the page loaded, so that this follows when it is loaded again. */
  constructor(organisation: CurrentOrganisation, loaded: () => Loaded) {
    this.#organisation = organisation;
    this.#loaded = loaded;
  }

  get experiment(): Experiment {
    return this.#loaded().experiment;
  }

  get teamName(): string {
    return teamNamed(this.#loaded().teams, this.experiment.teamId);
  }

  get goals(): readonly Goal[] {
    return this.#loaded().goals;
  }

  get goal(): Goal | null {
    return this.goals.find((goal) => goal.id === this.experiment.goalId) ?? null;
  }

  get track(): ChangeTrack | null {
    return this.#loaded().track;
  }

  get session(): Session | null {
    return this.#loaded().session;
  }

  /** Whether the reader shares in this work: plans, observes, decides. */
  get mine(): boolean {
    const { teams, track, session } = this.#loaded();
    const team = teams.find(({ id }) => id === this.experiment.teamId);
    const actor: MemberActor = this.#organisation.actor;
    return team !== undefined && mayStartExperiment(actor, teamWork(team, track, session)).allowed;
  }

  /** An address of this experiment: `path('plan')` → `/de-linde/experiments/…/plan`. */
  path(...segments: readonly string[]): string {
    return this.#organisation.path('experiments', this.experiment.id, ...segments);
  }

  async update(changes: Change<'updateExperiment'>): Promise<void> {
    await call(experimentRoutes.updateExperiment, { ...this.#ids, ...changes });
    await invalidate(experimentDependency);
  }

  async move({ status }: Change<'moveExperiment'>): Promise<void> {
    await call(experimentRoutes.moveExperiment, { ...this.#ids, status });
    await invalidate(experimentDependency);
  }

  async observe(seen: Change<'observe'>): Promise<void> {
    await call(experimentRoutes.observe, { ...this.#ids, ...seen });
    await invalidate(experimentDependency);
  }

  async decide(decision: Change<'decideExperiment'>): Promise<void> {
    await call(experimentRoutes.decideExperiment, { ...this.#ids, ...decision });
    await invalidate(experimentDependency);
  }

  get #ids() {
    return { organisationId: this.#organisation.id, experimentId: this.experiment.id };
  }
}

const key = Symbol('experiment');
export const setExperiment = (atHand: ExperimentAtHand): ExperimentAtHand => setContext(key, atHand);
export const useExperiment = (): ExperimentAtHand => getContext(key);
