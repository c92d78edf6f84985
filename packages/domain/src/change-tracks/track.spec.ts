import { trackStatus } from '@inrol/contracts/change-tracks';
import { describe, expect, it } from 'vitest';
import { moveTrack, trackMoves } from './track.ts';

describe('a track', () => {
  it('goes from preparing to running, ends anchored or stopped, and can run again', () => {
    expect(trackStatus.options.map((status) => [status, trackMoves(status)])).toEqual([
      ['preparing', ['running']],
      ['running', ['anchored', 'stopped']],
      ['anchored', ['running']],
      ['stopped', ['running']],
    ]);
  });

  it('moves where it can and nowhere else', () => {
    for (const from of trackStatus.options) {
      for (const to of trackStatus.options) {
        expect(moveTrack(from, to)).toEqual(
          trackMoves(from).includes(to) ? { ok: true, status: to } : { ok: false, code: 'move-not-possible' },
        );
      }
    }
  });
});
