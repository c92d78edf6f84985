import type { ReactionKind } from '@inrol/contracts/sessions';
import { m } from '#lib/i18n';

/** What each kind says, and its drawing on a grid of 20, with one pen. */
export const reactionKinds: readonly { kind: ReactionKind; words: () => string; drawing: string }[] = [
  {
    kind: 'recognise',
    words: m.reactions_recognise,
    drawing:
      'M7.5 4a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5ZM2 16c.35-3 2.5-4.25 5.5-4.25S12.65 13 13 16M12.5 4.4a2.6 2.6 0 0 1 0 4.9M15 12.2c1.75.6 2.75 1.8 3 3.8',
  },
  {
    kind: 'thanks',
    words: m.reactions_thanks,
    drawing: 'M10 16.25S3.25 12.25 3.25 7.6A3.6 3.6 0 0 1 10 6a3.6 3.6 0 0 1 6.75 1.6c0 4.65-6.75 8.65-6.75 8.65Z',
  },
  {
    kind: 'more',
    words: m.reactions_more,
    drawing: 'M3.5 4h13v9.5H9.25L5.75 17v-3.5H3.5zM7 8.75h.01M10 8.75h.01M13 8.75h.01',
  },
];
