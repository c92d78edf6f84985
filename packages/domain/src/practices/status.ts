import type { PracticeStatus } from '@inrol/contracts/practices';
import { changed, unchanged, type Changed } from '../verdict.ts';

/** Where a practice can go from where it is. What has gone out of use can be taken up again, from the start. */
export const practiceMoves = (status: PracticeStatus): readonly PracticeStatus[] => {
  switch (status) {
    case 'emerging':
      return ['practised', 'retired'];
    case 'practised':
      return ['anchored', 'emerging', 'retired'];
    case 'anchored':
      return ['practised', 'retired'];
    case 'retired':
      return ['emerging'];
  }
};

export const movePractice = (status: PracticeStatus, to: PracticeStatus): Changed<{ status: PracticeStatus }> =>
  practiceMoves(status).includes(to) ? changed({ status: to }) : unchanged('move-not-possible');
