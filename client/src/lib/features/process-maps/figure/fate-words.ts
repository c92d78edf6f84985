import { m } from '#lib/i18n';
import type { Fate } from './figure.ts';

/** What became of a thing, in a word. */
export const fateWords: Record<Exclude<Fate, 'same'>, () => string> = {
  dropped: m.process_maps_dropped,
  new: m.process_maps_new_here,
  changed: m.process_maps_changed,
  moved: m.process_maps_moved,
};
