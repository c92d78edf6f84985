import type { PersonHere } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import type { PeopleTold } from '../../sync/index.ts';

const nobody: readonly PersonHere[] = [];

/** Who is in the rooms of sessions over other server processes, as those processes tell. */
export class PeopleElsewhere {
  private readonly rooms = new Map<string, Map<string, PeopleTold>>();

  heard(process: string, told: PeopleTold): void {
    const room = this.rooms.get(told.sessionId) ?? new Map<string, PeopleTold>();
    if (told.people.length > 0) room.set(process, told);
    else room.delete(process);
    if (room.size > 0) this.rooms.set(told.sessionId, room);
    else this.rooms.delete(told.sessionId);
  }

  /** A process is gone; answers the sessions in which somebody was there. */
  gone(process: string): string[] {
    const sessions = [...this.rooms].flatMap(([sessionId, room]) => (room.has(process) ? [sessionId] : []));
    for (const sessionId of sessions)
      this.heard(process, { sessionId, people: nobody, away: [], leaderGoneSince: null });
    return sessions;
  }

  in(sessionId: string): PersonHere[] {
    return this.told(sessionId).flatMap(({ people }) => people);
  }

  /** Has a connection there, and is not just expected back. */
  isIn(sessionId: string, key: PersonKey): boolean {
    return this.told(sessionId).some(
      ({ people, away }) => people.some((person) => person.key === key) && !away.includes(key),
    );
  }

  /** The latest of what they say; null where one of them has the leader. */
  leaderGoneSince(sessionId: string): Date | null {
    const since = this.told(sessionId).map(({ leaderGoneSince }) => leaderGoneSince);
    const times = since.flatMap((time) => (time === null ? [] : [Date.parse(time)]));
    return times.length === 0 || times.length < since.length ? null : new Date(Math.max(...times));
  }

  private told(sessionId: string): PeopleTold[] {
    return [...(this.rooms.get(sessionId)?.values() ?? [])];
  }
}
