import type { TrackStatus } from '@inrol/contracts/change-tracks';
import { m } from '#lib/i18n';

/** How a status is called, and how far it is drawn filled: from 0 to 1. */
export const trackStatusMark = (status: TrackStatus): { label: string; filled: number; ended: boolean } => {
  switch (status) {
    case 'preparing':
      return { label: m.change_tracks_preparing(), filled: 0, ended: false };
    case 'running':
      return { label: m.change_tracks_running(), filled: 0.5, ended: false };
    case 'anchored':
      return { label: m.change_tracks_anchored(), filled: 1, ended: false };
    case 'stopped':
      return { label: m.change_tracks_stopped(), filled: 0, ended: true };
  }
};

/** What one presses to move a track from where it is. */
export const moveLabel = (from: TrackStatus, to: TrackStatus): string => {
  switch (to) {
    case 'preparing':
      return m.change_tracks_preparing();
    case 'running':
      return from === 'preparing' ? m.change_tracks_begin() : m.change_tracks_resume();
    case 'anchored':
      return m.change_tracks_anchor();
    case 'stopped':
      return m.change_tracks_stop();
  }
};
