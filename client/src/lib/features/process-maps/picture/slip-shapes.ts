import type { StepKind } from '@inrol/contracts/sync';

/** On 200 by 104: a slip with a folded corner, a pointed one, an hourglass, a pill. */
const outlines: Record<StepKind, string> = {
  step: 'M4 0H196Q200 0 200 4V88L184 104H4Q0 104 0 100V4Q0 0 4 0Z',
  decision: 'M20 0H180L200 52L180 104H20L0 52Z',
  waiting: 'M2 0H198Q200 0 199 3Q186 52 199 101Q200 104 198 104H2Q0 104 1 101Q14 52 1 3Q0 0 2 0Z',
  start: 'M44 8H156A44 44 0 0 1 156 96H44A44 44 0 0 1 44 8Z',
  end: 'M44 8H156A44 44 0 0 1 156 96H44A44 44 0 0 1 44 8Z',
};

const block = 'M4 0H196Q200 0 200 4V100Q200 104 196 104H4Q0 104 0 100V4Q0 0 4 0Z';

/** The outline of a step by its kind; what is heavy has no folded corner. */
export const slipOutline = (kind: StepKind, heavy: boolean): string =>
  heavy && kind === 'step' ? block : outlines[kind];

/** What is drawn inside the outline: the fold of the paper, the second ring of an end. */
export const slipDetails: Partial<Record<StepKind, string>> = {
  step: 'M200 88H188Q184 88 184 92V104',
  end: 'M45 14.5H155A37.5 37.5 0 0 1 155 89.5H45A37.5 37.5 0 0 1 45 14.5Z',
};
