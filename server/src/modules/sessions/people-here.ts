import type { PersonHere, Session, WritingState } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { isAmong, isMember, personKeyOf, type Actor } from '@inrol/domain';
import { writesNameless } from '@inrol/domain/sessions';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { LiveSockets, Processes } from '../../sync/index.ts';
import { PeopleElsewhere } from './people-elsewhere.ts';
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
  /** Nobody may know who writes: only numbers leave the server. */
  nameless: boolean;
  readonly people: Map<PersonKey, Here>;
  /** Connections of screens that the whole room looks at, which are nobody. */
  readonly screens: Set<string>;
  telling: NodeJS.Timeout | null;
  /** Something of it is to be told to the other processes. */
  changed: boolean;
}

/** Who is in the room of a session now, and who is still writing. Only that: never what, nor how much. */
@Injectable()
export class PeopleHere implements OnModuleDestroy {
  private readonly rooms = new Map<string, Room>();
  private readonly elsewhere = new PeopleElsewhere();

  constructor(
    private readonly sockets: LiveSockets,
    private readonly clock: Clock,
    private readonly processes: Processes,
  ) {
    processes.hear('session.people', (process, told) => {
      this.elsewhere.heard(process, told);
      this.elsewhereChanged(told.sessionId);
    });
    processes.hear('session.follow', (_, session) => this.goesOn(session));
    processes.onGone((process) => this.elsewhere.gone(process).forEach((session) => this.elsewhereChanged(session)));
    processes.onArrival(() => this.rooms.forEach((room, sessionId) => this.tellProcesses(sessionId, room)));
  }

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
    this.lookForLeader(session.id, room);
    this.tellSoon(session.id, room);
    return this.inRoom(session.id, room);
  }

  /** A screen for everybody is told who is here, and is not one of them: it leads nothing, also where its owner does. */
  look(session: Session, socketId: string): InRoom {
    const room = this.roomFor(session);
    room.screens.add(socketId);
    this.lookForLeader(session.id, room);
    return this.inRoom(session.id, room);
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
    const { id, facilitators, currentPhaseId } = session;
    const followed = { id, facilitators, currentPhaseId, nameless: writesNameless(session) };
    this.processes.tell('session.follow', followed);
    this.goesOn(followed);
  }

  private goesOn(session: Followed): void {
    const room = this.rooms.get(session.id);
    if (!room) return;
    if (leaderOf(room) !== leaderOf(session)) room.leaderGoneSince = null;
    if (room.phaseId !== session.currentPhaseId) for (const here of room.people.values()) here.writing = 'idle';
    room.phaseId = session.currentPhaseId;
    room.nameless = session.nameless;
    room.facilitators = session.facilitators;
    this.lookForLeader(session.id, room);
    this.tellSoon(session.id, room);
  }

  /** Null while they are here, and where nobody is here to miss them. */
  leaderGoneSince(sessionId: string): Date | null {
    const room = this.rooms.get(sessionId);
    return room ? room.leaderGoneSince : this.elsewhere.leaderGoneSince(sessionId);
  }

  keys(sessionId: string): PersonKey[] {
    const here = [...(this.rooms.get(sessionId)?.people.keys() ?? [])];
    return [...new Set([...here, ...this.elsewhere.in(sessionId).map(({ key }) => key as PersonKey)])];
  }

  /** Everybody who is in the room, by the name the others know them by. */
  everybody(sessionId: string): { key: PersonKey; name: string }[] {
    const room = this.rooms.get(sessionId);
    const all = [...(room ? shown(room) : []), ...this.elsewhere.in(sessionId)];
    return [...new Map(all.map(({ key, name }) => [key as PersonKey, { key: key as PersonKey, name }])).values()];
  }

  private roomFor(session: Session): Room {
    const { id, facilitators, currentPhaseId } = session;
    const room = this.rooms.get(id) ?? {
      ...{
        facilitators,
        phaseId: currentPhaseId,
        nameless: writesNameless(session),
        people: new Map(),
        screens: new Set(),
        telling: null,
        changed: false,
        leaderGoneSince: null,
      },
    };
    this.rooms.set(id, room);
    return room;
  }

  private letGo(sessionId: string, socketId: string, after: number): void {
    const room = this.rooms.get(sessionId);
    if (room?.screens.delete(socketId)) this.forgetEmpty(sessionId, room);
    for (const [key, here] of room?.people ?? []) {
      if (!here.sockets.delete(socketId) || here.sockets.size > 0) continue;
      this.lookForLeader(sessionId, room!);
      this.tellSoon(sessionId, room!);
      if (after === 0) this.remove(sessionId, key);
      else here.leaving = setTimeout(() => this.remove(sessionId, key), after).unref();
    }
  }

  private lookForLeader(sessionId: string, room: Room): void {
    const leader = leaderOf(room);
    const isHere = (room.people.get(leader)?.sockets.size ?? 0) > 0 || this.elsewhere.isIn(sessionId, leader);
    room.leaderGoneSince = isHere ? null : (room.leaderGoneSince ?? this.clock.now());
  }

  private remove(sessionId: string, key: PersonKey): void {
    const room = this.rooms.get(sessionId);
    if (!room?.people.delete(key)) return;
    this.tellSoon(sessionId, room);
    this.forgetEmpty(sessionId, room);
  }

  private forgetEmpty(sessionId: string, { people, screens }: Room): void {
    if (people.size === 0 && screens.size === 0) this.forget(sessionId);
  }

  private forget(sessionId: string): void {
    const room = this.rooms.get(sessionId);
    if (room?.telling) clearTimeout(room.telling);
    for (const here of room?.people.values() ?? []) if (here.leaving) clearTimeout(here.leaving);
    if (this.rooms.delete(sessionId)) {
      this.processes.tell('session.people', { sessionId, people: [], away: [], leaderGoneSince: null });
    }
  }

  private tellSoon(sessionId: string, room: Room): void {
    room.changed = true;
    this.tellHereSoon(sessionId, room);
  }

  private tellHereSoon(sessionId: string, room: Room): void {
    room.telling ??= setTimeout(() => this.tell(sessionId, room), GATHER_MS).unref();
  }

  private tell(sessionId: string, room: Room): void {
    room.telling = null;
    if (room.changed) this.tellProcesses(sessionId, room);
    room.changed = false;
    this.sockets.emitHere(roomOf(sessionId), 'session.people', { sessionId, ...this.inRoom(sessionId, room) });
  }

  private tellProcesses(sessionId: string, room: Room): void {
    const away = [...room.people].flatMap(([key, { sockets }]) => (sockets.size === 0 ? [key] : []));
    const leaderGoneSince = room.leaderGoneSince?.toISOString() ?? null;
    this.processes.tell('session.people', { sessionId, people: shown(room), away, leaderGoneSince });
  }

  private elsewhereChanged(sessionId: string): void {
    const room = this.rooms.get(sessionId);
    if (!room) return;
    this.lookForLeader(sessionId, room);
    this.tellHereSoon(sessionId, room);
  }

  private inRoom(sessionId: string, room: Room): InRoom {
    const people = together(shown(room), this.elsewhere.in(sessionId), room);
    return {
      people: room.nameless ? people.map((person) => ({ ...person, writing: 'idle' as const })) : people,
      counts: countsOf(people),
      leaderGoneSince: room.leaderGoneSince?.toISOString() ?? null,
    };
  }
}

type Followed = Pick<Session, 'id' | 'facilitators' | 'currentPhaseId'> & { readonly nameless: boolean };

export interface InRoom {
  readonly people: PersonHere[];
  readonly counts: { readonly writing: number; readonly done: number };
  readonly leaderGoneSince: string | null;
}

const leaderOf = ({ facilitators: [leader] }: Pick<Session, 'facilitators'>): PersonKey =>
  `account:${leader!.accountId}`;

const countsOf = (people: readonly PersonHere[]): InRoom['counts'] => ({
  writing: people.filter(({ writing }) => writing === 'writing').length,
  done: people.filter(({ writing }) => writing === 'done').length,
});

const byName = (one: PersonHere, other: PersonHere): number =>
  one.name.localeCompare(other.name) || one.key.localeCompare(other.key);

/** Everybody once, also who has a screen at each of two processes. */
const together = (here: PersonHere[], elsewhere: PersonHere[], { facilitators }: Room): PersonHere[] => {
  const known = new Set(here.map(({ key }) => key));
  const lead = new Set(facilitators.map(({ accountId }) => `account:${accountId}`));
  const others = elsewhere.filter(({ key }) => !known.has(key) && known.add(key));
  return [...here, ...others.map((person) => ({ ...person, facilitates: lead.has(person.key) }))].toSorted(byName);
};

const shown = ({ people, facilitators }: Room): PersonHere[] =>
  [...people]
    .map(([key, { actor, writing }]) => ({
      key,
      name: actor.name,
      guest: !isMember(actor),
      facilitates: isAmong(actor, facilitators),
      writing,
    }))
    .toSorted(byName);
