import { sessionRoutes, type Ballot, type OwnPart, type SessionPhase } from '@inrol/contracts/sessions';
import { checkBallot } from '@inrol/domain/sessions';
import { call } from '#lib/api/call.ts';
import type { Saving } from '#lib/ui/marks/saving.ts';
import { Delivery } from './delivery.svelte.ts';
import type { DeviceMemory } from './device-memory.ts';

interface Place {
  organisationId: string;
  sessionId: string;
}

/** One's own dots. They show at once; the server alone keeps and counts them. */
export class OwnBallots {
  readonly #delivery: Delivery<Ballot>;
  #kept = $state.raw<Readonly<Record<string, Ballot>>>({});
  #refusal = $state<string | null>(null);

  constructor(place: Place, memory: DeviceMemory) {
    this.#delivery = new Delivery<Ballot>({
      memory,
      what: 'ballots',
      send: async (phaseId, ballot, signal) => {
        await call(sessionRoutes.putBallot, { ...place, phaseId, ballot }, { signal });
      },
      ondelivered: (phaseId, ballot) => (this.#kept = { ...this.#kept, [phaseId]: ballot }),
      onrefused: (_, __, reason) => (this.#refusal = reason),
    });
  }

  get state(): Saving {
    return this.#delivery.state;
  }

  /** Why the server did not take the last change, in the reader's language. */
  get refusal(): string | null {
    return this.#refusal;
  }

  in(phaseId: string): Ballot {
    return this.#delivery.waiting[phaseId] ?? this.#kept[phaseId] ?? [];
  }

  /** What the server has now: on arriving, and again after a lost connection. */
  take(ballots: OwnPart['ballots']): void {
    this.#kept = Object.fromEntries(ballots.map(({ phaseId, ballot }) => [phaseId, ballot]));
    this.#delivery.tryNow();
  }

  /** The ballot with one dot more or less; null where that is not possible. */
  changed(phase: SessionPhase, targetId: string, by: 1 | -1): Ballot | null {
    const now = this.in(phase.id);
    const dots = (now.find((vote) => vote.targetId === targetId)?.dots ?? 0) + by;
    const others = now.filter((vote) => vote.targetId !== targetId);
    if (dots < 0) return null;
    const ballot = dots === 0 ? others : [...others, { targetId, dots }];
    return checkBallot(phase, ballot).allowed ? ballot : null;
  }

  change(phase: SessionPhase, targetId: string, by: 1 | -1): void {
    const ballot = this.changed(phase, targetId, by);
    if (!ballot) return;
    this.#refusal = null;
    this.#delivery.put(phase.id, ballot);
  }

  tryNow(): void {
    this.#delivery.tryNow();
  }

  stop(): void {
    this.#delivery.stop();
  }
}
