import {
  sessionRoutes,
  type AnswerGiven,
  type Ballot,
  type DotsGiven,
  type OwnPart,
  type SessionPhase,
} from '@inrol/contracts/sessions';
import { checkBallot, isAnswer, isDots } from '@inrol/domain/sessions';
import { call } from '#lib/api/call.ts';
import type { Saving } from '#lib/ui/marks/saving.ts';
import { Delivery } from './delivery.svelte.ts';
import type { DeviceMemory } from './device-memory.ts';

interface Place {
  organisationId: string;
  sessionId: string;
}

/** The vote of a phase, or on an agreement that is put to the group in it. */
export interface Vote {
  readonly phaseId: string;
  readonly proposalId: string | null;
}

/** One's own votes. They show at once; the server alone keeps and counts them. */
export class OwnBallots {
  readonly #delivery: Delivery<Ballot>;
  #kept = $state.raw<Readonly<Record<string, Ballot>>>({});
  #refusal = $state.raw<{ readonly key: string; readonly reason: string } | null>(null);

  constructor(place: Place, memory: DeviceMemory) {
    this.#delivery = new Delivery<Ballot>({
      memory,
      what: 'ballots',
      send: async (key, ballot, signal) => {
        const { phaseId, proposalId } = voteOf(key);
        const at = { ...place, phaseId };
        if (isDots(ballot)) await call(sessionRoutes.putBallot, { ...at, ballot }, { signal });
        else if (proposalId) await call(sessionRoutes.answerAgreement, { ...at, proposalId, ...ballot }, { signal });
        else await call(sessionRoutes.putAnswer, { ...at, ...ballot }, { signal });
      },
      ondelivered: (key, ballot) => (this.#kept = { ...this.#kept, [key]: ballot }),
      onrefused: (key, _, reason) => (this.#refusal = { key, reason }),
    });
  }

  get state(): Saving {
    return this.#delivery.state;
  }

  /** Why the server did not take the last vote here, in the reader's language. */
  refusalOf(vote: Vote): string | null {
    return this.#refusal?.key === keyOf(vote) ? this.#refusal.reason : null;
  }

  /** One's dots in a phase; a choice is one dot. */
  in(phaseId: string): DotsGiven {
    const ballot = this.#of({ phaseId, proposalId: null });
    return ballot && isDots(ballot) ? ballot : [];
  }

  /** One's answer to what is put to the group; null before one answered. */
  answer(vote: Vote): AnswerGiven | null {
    const ballot = this.#of(vote);
    return ballot && isAnswer(ballot) ? ballot : null;
  }

  /** What the server has now: on arriving, and again after a lost connection. */
  take(ballots: OwnPart['ballots']): void {
    this.#kept = Object.fromEntries(ballots.map(({ ballot, ...vote }) => [keyOf(vote), ballot]));
    this.#delivery.tryNow();
  }

  /** The ballot with one dot more or less; null where that is not possible. */
  changed(phase: SessionPhase, targetId: string, by: 1 | -1): DotsGiven | null {
    const now = this.in(phase.id);
    const dots = (now.find((vote) => vote.targetId === targetId)?.dots ?? 0) + by;
    const others = now.filter((vote) => vote.targetId !== targetId);
    if (dots < 0) return null;
    const ballot = dots === 0 ? others : [...others, { targetId, dots }];
    return checkBallot(phase.voting, ballot).allowed ? ballot : null;
  }

  change(phase: SessionPhase, targetId: string, by: 1 | -1): void {
    const ballot = this.changed(phase, targetId, by);
    if (ballot) this.cast({ phaseId: phase.id, proposalId: null }, ballot);
  }

  /** Takes the place of what one voted here before. */
  cast(vote: Vote, ballot: Ballot): void {
    this.#refusal = null;
    this.#delivery.put(keyOf(vote), ballot);
  }

  /** The vote is about something else now: what one voted counts no more. */
  forget(vote: Vote): void {
    this.#delivery.forget(keyOf(vote));
    const { [keyOf(vote)]: _, ...others } = this.#kept;
    this.#kept = others;
  }

  tryNow(): void {
    this.#delivery.tryNow();
  }

  stop(): void {
    this.#delivery.stop();
  }

  #of(vote: Vote): Ballot | undefined {
    return this.#delivery.waiting[keyOf(vote)] ?? this.#kept[keyOf(vote)];
  }
}

const keyOf = ({ phaseId, proposalId }: Vote): string => (proposalId ? `${phaseId} ${proposalId}` : phaseId);
const voteOf = (key: string): Vote => {
  const [phaseId = '', proposalId = null] = key.split(' ');
  return { phaseId, proposalId };
};
