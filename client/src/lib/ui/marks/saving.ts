/** How far what was written here is, the best first. `unsaved` is kept on this device, `unkept` on this page only. */
const stages = ['saved', 'saving', 'unsaved', 'unkept'] as const;
export type Saving = (typeof stages)[number];

/** What can be said of several things at once; null is one that is not here yet. */
export const worstOf = (...parts: readonly (Saving | null)[]): Saving =>
  stages.findLast((stage) => parts.includes(stage)) ?? 'saved';
