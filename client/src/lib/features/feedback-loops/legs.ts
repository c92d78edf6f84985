/** The way of an obstacle, cut into legs: each stay with a team, and each wait of an answer for the verdict. */
import type { Obstacle, Stay } from '@inrol/contracts/feedback-loops';

type Verdict = Obstacle['verdicts'][number];

interface Span {
  readonly key: string;
  readonly teamId: string;
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** It waits with a team that has to answer. */
export interface StayLeg extends Span {
  readonly kind: 'stay';
  readonly stay: Stay;
}

/** The answer is back with those who raised it, who say whether it works now. */
export interface BackLeg extends Span {
  readonly kind: 'back';
  readonly verdict: Verdict | null;
  /** What they said when they were asked once more, after a month; null where they were not, or not yet. */
  readonly again: Verdict | null;
}

export type Leg = StayLeg | BackLeg;

/** In order of time. An answer that passes up leads on; any other brings it back. */
export const legsOf = ({ stays, verdicts, raisedByTeamId }: Obstacle): Leg[] => {
  const said = [...verdicts];
  return stays.flatMap((stay): Leg[] => {
    const { id, teamId, since, answer } = stay;
    const leg: StayLeg = { kind: 'stay', key: id, teamId, from: since, until: answer?.at ?? null, stay };
    if (!answer || answer.kind === 'passed-up') return [leg];
    const verdict = said.shift() ?? null;
    const again = verdict?.confirmed ? (said.shift() ?? null) : null;
    const span = { key: `back-${id}`, teamId: raisedByTeamId, from: answer.at, until: verdict?.at ?? null };
    return [leg, { kind: 'back', ...span, verdict, again }];
  });
};

const DAY = 86_400_000;

/** Whole days from one moment to another; 0 within a day. */
export const daysBetween = (from: string, until: string): number =>
  Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / DAY));
