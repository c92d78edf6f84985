import { type Acknowledged, BoardWriter } from '../board-writer.ts';
import { nobody } from '../dialect.ts';
import { dialects } from '../dialects/index.ts';
import type { Guest, Place } from '../place.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface MingleJob {
  readonly places: readonly Place[];
  /** In each. */
  readonly clients: number;
  readonly minutes: number;
}

/** Between two characters of somebody who types quickly. */
const PAUSE_MS = 250;
const PATIENCE_MS = 10_000;
const SECOND = 1_000;

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * People come, type for a while, leave, and come again, as on a working day. Nobody leaves before what they wrote is
 * acknowledged. Answers what was.
 */
export const mingle = async (target: Target, { places, clients, minutes }: MingleJob): Promise<Acknowledged[]> => {
  const until = performance.now() + minutes * 60 * SECOND;
  const told: Acknowledged[] = [];
  const stayOnce = async (place: Place, { key, cookie }: Guest, seconds: number): Promise<void> => {
    let writer: BoardWriter | null = null;
    const acknowledged = (pushes: number) => writer?.acknowledge(pushes);
    const door = { port: target.port, documentId: place.documentId, cookie };
    const visit = await dialects[target.name](door, { ...nobody, acknowledged });
    writer = new BoardWriter(visit, place.phaseId, key, new Watch());
    const leaveAt = Math.min(until, performance.now() + seconds * SECOND);
    while (performance.now() < leaveAt) {
      writer.type();
      await after(PAUSE_MS);
    }
    const patientUntil = performance.now() + PATIENCE_MS;
    while (writer.waiting > 0) {
      if (performance.now() > patientUntil) throw new Error('what was written was not acknowledged');
      await after(10);
    }
    told.push(writer.acknowledged);
    visit.close();
  };
  const live = async (place: Place, guest: Guest, number: number): Promise<void> => {
    // everyone has times of their own, the same in each run
    for (let visit = 0; performance.now() < until; visit++) {
      await after(((number * 5 + visit * 3) % 10) * SECOND);
      await stayOnce(place, guest, 10 + ((number * 7 + visit * 13) % 30));
    }
  };
  const people = places.flatMap((place) => place.guests.slice(0, clients).map((guest) => ({ place, guest })));
  await Promise.all(people.map(({ place, guest }, number) => live(place, guest, number)));
  return told;
};
