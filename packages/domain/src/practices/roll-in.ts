/** Rolling in: a team makes a practice its own, step by step, or says with a reason that it is not for them. */
import type { OwnExperience, RollIn, RollInStatus, Variant } from '@inrol/contracts/practices';
import { changed, unchanged, type Changed } from '../verdict.ts';

/** What a team says of itself. An experience comes with the team it was of, to see that it is their own. */
export type RollInMove =
  | { readonly status: 'curious' }
  | { readonly status: 'trying'; readonly experience: OwnExperience & { readonly teamId: string } }
  | {
      readonly status: 'own';
      readonly changed: string;
      readonly why: string;
      /** A variant of this practice, of whichever team; null when it builds on none. */
      readonly basedOnId: string | null;
    }
  | { readonly status: 'anchored' }
  | { readonly status: 'not-for-us'; readonly because: string };

/** Where a team can go from where it is with a practice; `null` when it has not begun. */
export const rollInMoves = (status: RollInStatus | null): readonly RollInStatus[] => {
  switch (status) {
    case null:
      return ['curious', 'trying', 'not-for-us'];
    case 'curious':
      return ['trying', 'not-for-us'];
    case 'trying':
      return ['own', 'curious', 'not-for-us'];
    // `own` again: the next variant
    case 'own':
      return ['anchored', 'own', 'trying', 'not-for-us'];
    case 'anchored':
      return ['own', 'not-for-us'];
    case 'not-for-us':
      return ['curious', 'trying'];
  }
};

export interface RollInOccasion {
  readonly now: Date;
  /** For the roll-in or the variant that begins. */
  readonly newId: () => string;
  /** Every variant of the practice, of all teams. */
  readonly knownVariantIds: readonly string[];
}

/** `rollIn`: how the team stands with the practice now; null for its first word about it. */
export const moveRollIn = (
  rollIn: RollIn | null,
  teamId: string,
  move: RollInMove,
  occasion: RollInOccasion,
): Changed<{ rollIn: RollIn }> =>
  rollInMoves(rollIn?.status ?? null).includes(move.status)
    ? moved(rollIn ?? newRollIn(teamId, occasion), move, occasion)
    : unchanged('move-not-possible');

const newRollIn = (teamId: string, { now, newId }: RollInOccasion): RollIn => ({
  id: newId(),
  teamId,
  status: 'curious',
  experience: null,
  variants: [],
  notForUsBecause: null,
  since: now.toISOString(),
});

const moved = (rollIn: RollIn, move: RollInMove, occasion: RollInOccasion): Changed<{ rollIn: RollIn }> => {
  const next = {
    ...rollIn,
    status: move.status,
    notForUsBecause: null,
    since: rollIn.status === move.status ? rollIn.since : occasion.now.toISOString(),
  };
  switch (move.status) {
    case 'curious':
    case 'anchored':
      return changed({ rollIn: next });
    case 'trying': {
      const { teamId, ...experience } = move.experience;
      return teamId === rollIn.teamId
        ? changed({ rollIn: { ...next, experience } })
        : unchanged('own-experience-needed');
    }
    case 'own': {
      const variant = newVariant(move, occasion);
      return variant.ok ? changed({ rollIn: { ...next, variants: [...rollIn.variants, variant.variant] } }) : variant;
    }
    case 'not-for-us':
      return move.because.trim() === ''
        ? unchanged('reason-missing')
        : changed({ rollIn: { ...next, notForUsBecause: move.because } });
  }
};

const newVariant = (
  move: Extract<RollInMove, { status: 'own' }>,
  { now, newId, knownVariantIds }: RollInOccasion,
): Changed<{ variant: Variant }> => {
  if (move.changed.trim() === '' || move.why.trim() === '') return unchanged('variant-needed');
  if (move.basedOnId !== null && !knownVariantIds.includes(move.basedOnId)) return unchanged('not-found');
  const { changed: whatChanged, why, basedOnId } = move;
  return changed({ variant: { id: newId(), changed: whatChanged, why, basedOnId, at: now.toISOString() } });
};
