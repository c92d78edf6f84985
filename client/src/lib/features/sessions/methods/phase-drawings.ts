import type { PhaseKind } from '@inrol/contracts/sessions';

/** What happens in a phase as a small drawing on a grid of 24: strokes, and what is filled. */
export const phaseDrawings: Record<PhaseKind, { strokes: string; fills: string }> = {
  'check-in': { strokes: 'M5 12a7 7 0 0 1 14 0', fills: 'M5 15.5h.01M12 17.5h.01M19 15.5h.01' },
  write: { strokes: 'M5 4.5h14v11l-4 4H5zM15 19.5v-4h4M8.5 9h7M8.5 12.5h4', fills: '' },
  read: { strokes: 'M4 6.5c3-1.5 6-1 8 .5 2-1.5 5-2 8-.5v11c-3-1.5-6-1-8 .5-2-1.5-5-2-8-.5zM12 7v11', fills: '' },
  group: { strokes: 'M3.5 8.5h8v8h-8zM7 5.5h8v8M10.5 2.5h8v8M15.5 16.5h5v5h-5z', fills: '' },
  vote: {
    strokes: 'M4 20h16',
    fills: 'M6.5 15.5h.01M6.5 10.5h.01M12 15.5h.01M17.5 15.5h.01M17.5 10.5h.01M17.5 5.5h.01',
  },
  discuss: { strokes: 'M3.5 4.5h11v8h-6l-3 3v-3h-2zM17.5 9.5h3v8h-2v3l-3-3h-6v-2', fills: '' },
  map: { strokes: 'M3 4.5h6v5H3zM15 14.5h6v5h-6zM9 7h3.5c2 0 2.5 1.5 2.5 3.5s.5 3 2.5 4', fills: '' },
  rounds: { strokes: 'M12 4a8 8 0 1 1-7.5 5.2M4 4.5v5h5', fills: 'M12 12h.01' },
  decide: { strokes: 'M12 3.5 20.5 12 12 20.5 3.5 12zM8.5 12l2.5 2.5 4.5-5', fills: '' },
  'check-out': { strokes: 'M5 12a7 7 0 0 0 14 0', fills: 'M5 8.5h.01M12 6.5h.01M19 8.5h.01' },
};
