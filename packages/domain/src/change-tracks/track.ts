import type { TrackStatus } from '@inrol/contracts/change-tracks';
import { changed, unchanged, type Changed } from '../verdict.ts';

/** Where a track can go from where it is: preparing, running, then anchored or stopped, and back to running. */
export const trackMoves = (status: TrackStatus): readonly TrackStatus[] => {
  switch (status) {
    case 'preparing':
      return ['running'];
    case 'running':
      return ['anchored', 'stopped'];
    case 'anchored':
    case 'stopped':
      return ['running'];
  }
};

export const moveTrack = (status: TrackStatus, to: TrackStatus): Changed<{ status: TrackStatus }> =>
  trackMoves(status).includes(to) ? changed({ status: to }) : unchanged('move-not-possible');
