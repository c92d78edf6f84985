import type { MapLayout } from './layout.ts';

/** The ids of the steps in the order in which the picture is read: column by column, and in each from the upper lane down. */
export const readingOrder = ({ places }: MapLayout): string[] =>
  [...places].sort(([one, a], [other, b]) => a.x - b.x || a.y - b.y || (one < other ? -1 : 1)).map(([id]) => id);
