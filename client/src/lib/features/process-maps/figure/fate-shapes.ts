import type { Fate } from './figure.ts';

/** On a round of 20 by 20: a cross, a plus, a sign that two things differ, two arrows. */
export const fateShapes: Record<Exclude<Fate, 'same'>, string> = {
  dropped: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  new: 'M10 5v10M5 10h10',
  changed: 'M5.5 8h9M5.5 12h9M12.5 4.5l-5 11',
  moved: 'M5 10h10M8 7l-3 3 3 3M12 7l3 3-3 3',
};
