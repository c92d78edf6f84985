import type { PersonHere, Session, WritingState } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { isAmong, isMember, personKeyOf, type Actor } from '@inrol/domain';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { LiveSockets } from '../../sync/index.ts';
import { roomOf } from './room-name.ts';

/** Long enough for a phone to come back from a tunnel, short enough that nobody waits for who has left. */
const GRACE_MS = 4_000;
/** Many come in or write at once: told together. */
const GATHER_MS = 50;

interface Here {
  readonly actor: Actor;
  readonly sockets: Set<string>;
  writing: WritingState;
  leaving: NodeJS.Timeout | null;
}

interface Room {
  /** Since when the one who leads is not here. */
  leaderGoneSince: Date | null;
  facilitators: Session['facilitators'];
  phaseId: string | null;
  readonly people: Map<PersonKey, Here>;
  telling: NodeJS.Timeout | null;
}

/** Who is in the room of a session now, and who is still writing. Only that: never what, nor how much. */
@Injectable()
export class PeopleHere implements OnModuleDestroy {
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly sockets: LiveSockets,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    for (const sessionId of this.rooms.keys()) this.forget(sessionId);
  }

  enter(session: Session, actor: Actor, socketId: string): InRoom {
    const room = this.roomFor(session);
    const key = personKeyOf(actor);
    const here = room.people.get(key) ?? { actor, sockets: new Set(), writing: 'idle', leaving: null };
    if (here.leaving) clearTimeout(here.leaving);
    here.leaving = null;
    here.sockets.add(socketId);
    room.people.set(key, here);
    this.lookForLeader(room);
    this.tellSoon(session.id, room);
    return inRoom(room);
  }

  leave(sessionId: string, socketId: string): void {
    this.letGo(sessionId, socketId, 0);
  }

  /** The connection is lost: whoever comes back soon was never away. */
  lost(socketId: string): void {
    for (const sessionId of [...this.rooms.keys()]) this.letGo(sessionId, socketId, GRACE_MS);
  }

  /** False for a connection that is not in the room. */
  setWriting(sessionId: string, socketId: string, writing: WritingState): boolean {
    const room = this.rooms.get(sessionId);
    const here = [...(room?.people.values() ?? [])].find(({ sockets }) => sockets.has(socketId));
    if (!room || !here) return false;
    if (here.writing !== writing) this.tellSoon(sessionId, room);
    here.writing = writing;
    return true;
  }

  /** The session has changed: another may lead now, and in another phase everybody begins anew. */
  follow(session: Session): void {
    const room = this.rooms.get(session.id);
    if (!room) return;
    if (leaderOf(room) !== leaderOf(session)) room.leaderGoneSince = null;
    if (room.phaseId !== session.currentPhaseId) for (const here of room.people.values()) here.writing = 'idle';
    room.phaseId = session.currentPhaseId;
    room.facilitators = session.facilitators;
    this.lookForLeader(room);
    this.tellSoon(session.id, room);
  }

  /** Null while they are here, and where nobody is here to miss them. */
  leaderGoneSince(sessionId: string): Date | null {
    return this.rooms.get(sessionId)?.leaderGoneSince ?? null;
  }

  keys(sessionId: string): PersonKey[] {
    return [...(this.rooms.get(sessionId)?.people.keys() ?? [])];
  }

  private roomFor({ id, facilitators, currentPhaseId }: Session): Room {
    const room = this.rooms.get(id) ?? {
      ...{ facilitators, phaseId: currentPhaseId, people: new Map(), telling: null, leaderGoneSince: null },
    };
    this.rooms.set(id, room);
    return room;
  }

  private letGo(sessionId: string, socketId: string, after: number): void {
    const room = this.rooms.get(sessionId);
    for (const [key, here] of room?.people ?? []) {
      if (!here.sockets.delete(socketId) || here.sockets.size > 0) continue;
      this.lookForLeader(room!);
      if (after === 0) this.remove(sessionId, key);
      else here.leaving = setTimeout(() => this.remove(sessionId, key), after).unref();
    }
  }

  private lookForLeader(room: Room): void {
    const isHere = (room.people.get(leaderOf(room))?.sockets.size ?? 0) > 0;
    room.leaderGoneSince = isHere ? null : (room.leaderGoneSince ?? this.clock.now());
  }

  private remove(sessionId: string, key: PersonKey): void {
    const room = this.rooms.get(sessionId);
    if (!room?.people.delete(key)) return;
    if (room.people.size === 0) this.forget(sessionId);
    else this.tellSoon(sessionId, room);
  }

  private forget(sessionId: string): void {
    const room = this.rooms.get(sessionId);
    if (room?.telling) clearTimeout(room.telling);
    for (const here of room?.people.values() ?? []) if (here.leaving) clearTimeout(here.leaving);
    this.rooms.delete(sessionId);
  }

  private tellSoon(sessionId: string, room: Room): void {
    room.telling ??= setTimeout(() => {
      room.telling = null;
      this.sockets.emitTo(roomOf(sessionId), 'session.people', { sessionId, ...inRoom(room) });
    }, GATHER_MS).unref();
  }
}

export interface InRoom {
  readonly people: PersonHere[];
  readonly leaderGoneSince: string | null;
}

const leaderOf = ({ facilitators: [leader] }: Pick<Session, 'facilitators'>): PersonKey =>
  `account:${leader!.accountId}`;

const inRoom = (room: Room): InRoom => ({
  people: shown(room),
  leaderGoneSince: room.leaderGoneSince?.toISOString() ?? null,
});

const shown = ({ people, facilitators }: Room): PersonHere[] =>
  [...people]
    .map(([key, { actor, writing }]) => ({
      key,
      name: actor.name,
      guest: !isMember(actor),
      facilitates: isAmong(actor, facilitators),
      writing,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.key.localeCompare(other.key));
