import { outcomeRoutes, type CarriedOver, type Outcome } from '@inrol/contracts/outcomes';
import type { InputOf } from '@inrol/contracts';
import type { SessionSummary } from '@inrol/contracts/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';

export type NewOutcome = Omit<InputOf<typeof outcomeRoutes.createOutcome>, 'organisationId' | 'sessionId'>;

interface Place {
  organisationId: string;
  sessionId: string;
}

/** What a session yields, and what became of what the one before it left. */
export class Outcomes {
  readonly #place: Place;
  #all = $state.raw<readonly Outcome[]>([]);
  #from = $state.raw<SessionSummary | null>(null);
  #carried = $state.raw<readonly CarriedOver[]>([]);

  constructor(place: Place) {
    this.#place = place;
  }

  get all(): readonly Outcome[] {
    return this.#all;
  }

  /** What came of one note, group or step; of nothing in particular with null. */
  of(itemId: string | null): readonly Outcome[] {
    return this.#all.filter(({ origin }) => (origin?.itemId ?? null) === itemId);
  }

  /** The session before this one; null where this is the first. */
  get from(): SessionSummary | null {
    return this.#from;
  }

  get carried(): readonly CarriedOver[] {
    return this.#carried;
  }

  /** Asks for both again. What cannot be had stays as it was: the room goes on without it. */
  async refresh(): Promise<void> {
    try {
      const [all, carryOver] = await Promise.all([
        call(outcomeRoutes.outcomes, this.#place),
        call(outcomeRoutes.carryOver, this.#place),
      ]);
      this.#all = all;
      this.#from = carryOver.from;
      this.#carried = carryOver.items;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
    }
  }

  /** Throws the refusal. */
  async make(outcome: NewOutcome): Promise<Outcome> {
    const made = await call(outcomeRoutes.createOutcome, { ...this.#place, ...outcome });
    this.#all = [...this.#all.filter(({ id }) => id !== made.id), made];
    return made;
  }

  /** Says whether an agreement of an earlier session was kept. Throws the refusal. */
  async judge({ id, sessionId }: Pick<CarriedOver, 'id' | 'sessionId'>, kept: boolean): Promise<void> {
    await call(outcomeRoutes.judgeAgreement, {
      organisationId: this.#place.organisationId,
      sessionId,
      outcomeId: id,
      kept,
    });
    await this.refresh();
  }
}
