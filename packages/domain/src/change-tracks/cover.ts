/** Cover: asked, then granted or declined with a reason; what was granted ends some day. */
import type { Cover } from '@inrol/contracts/change-tracks';
import { changed, unchanged, type Changed } from '../verdict.ts';

export type CoverAnswer =
  | { readonly kind: 'grant'; readonly until: string | null; readonly reach: string }
  | { readonly kind: 'decline'; readonly because: string }
  | { readonly kind: 'end' };

/** Asks a person for cover. What was declined or has ended can be asked again, of the same person or another. */
export const askCover = (
  current: Cover | null,
  asked: Pick<Cover, 'sponsorId' | 'sponsorName' | 'what'>,
): Changed<{ cover: Cover }> => {
  const cover: Cover = { ...asked, status: 'asked', until: null, reach: '', declinedBecause: null };
  switch (current?.status) {
    case undefined:
    case 'asked':
    case 'declined':
    case 'ended':
      return changed({ cover });
    case 'granted':
      return unchanged('move-not-possible');
  }
};

/** `today`: a day such as `2026-03-14`; cover cannot be granted until a day that has passed. */
export const answerCover = (cover: Cover, answer: CoverAnswer, today: string): Changed<{ cover: Cover }> => {
  switch (answer.kind) {
    case 'grant':
      if (cover.status !== 'asked') return unchanged('move-not-possible');
      if (answer.until !== null && answer.until < today) return unchanged('period-reversed');
      return changed({ cover: { ...cover, status: 'granted', until: answer.until, reach: answer.reach } });
    case 'decline':
      if (cover.status !== 'asked') return unchanged('move-not-possible');
      if (answer.because.trim() === '') return unchanged('reason-missing');
      return changed({ cover: { ...cover, status: 'declined', declinedBecause: answer.because } });
    case 'end':
      if (cover.status !== 'granted') return unchanged('move-not-possible');
      return changed({ cover: { ...cover, status: 'ended' } });
  }
};

/** Whether somebody stands for it today. The last day is included. */
export const isCovered = (cover: Cover | null, today: string): boolean =>
  cover?.status === 'granted' && (cover.until === null || cover.until >= today);
