import type { LiveOutput, LiveParsed } from '@inrol/contracts/sync';
import type { Session } from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '@inrol/domain';
import { maySeeSession, mayShowToRoom } from '@inrol/domain/sessions';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { actorIn } from '../../platform/http/index.ts';
import { LiveMessages, type LiveSocket } from '../../sync/index.ts';
import { AttendanceRepository } from './attendance.repository.ts';
import { BreakoutCarries } from './breakout-carries.ts';
import { BreakoutsService } from './breakouts.service.ts';
import { PeopleHere } from './people-here.ts';
import { Reveals } from './reveals.ts';
import { roomOf } from './room-name.ts';
import { Sessions } from './sessions.ts';
import { StandIns } from './stand-ins.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Entering and leaving the room of a session over the socket. */
@Injectable()
export class SessionSockets implements OnModuleInit {
  constructor(
    private readonly messages: LiveMessages,
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly people: PeopleHere,
    private readonly attendance: AttendanceRepository,
    private readonly reveals: Reveals,
    private readonly standIns: StandIns,
    private readonly breakouts: BreakoutsService,
    private readonly carries: BreakoutCarries,
  ) {}

  onModuleInit(): void {
    this.messages.answer('session.enter', (socket, input) => this.enter(socket, input));
    this.messages.answer('session.leave', (socket, input) => this.leave(socket, input));
    this.messages.answer('session.writing', (socket, input) => this.write(socket, input));
    this.messages.onGone((socket) => this.people.lost(socket.id));
  }

  private async enter(
    socket: LiveSocket,
    { sessionId, screen }: LiveParsed<'session.enter'>,
  ): Promise<LiveOutput<'session.enter'>> {
    const { actor, session: seen } = await this.admit(socket, sessionId);
    if (screen) insist(mayShowToRoom(actor, seen));
    socket.join(roomOf(sessionId));
    await this.reveals.finish(seen);
    await this.carries.finish(seen);
    if (!screen) await this.breakouts.welcome(actor, seen);
    // read after joining, so that no change falls in between
    const session = await this.sessions.one(actor.organisationId, sessionId);
    if (session.status === 'running' && !screen)
      await this.attendance.add(actor.organisationId, sessionId, [personKeyOf(actor)]);
    if (!socket.connected) return { session, people: [], leaderGoneSince: null, counts: { writing: 0, done: 0 } };
    if (screen) return { session, ...this.people.look(session, socket.id) };
    const inRoom = this.people.enter(session, actor, socket.id);
    if (session.rehearsalOf === null) return { session, ...inRoom };
    // as long as somebody rehearses, and no longer
    const standIns = await this.standIns.of(session);
    return { session, ...standIns.map((one) => this.people.enter(session, one, socket.id)).at(-1)! };
  }

  private leave(socket: LiveSocket, { sessionId }: LiveParsed<'session.leave'>): Promise<LiveOutput<'session.leave'>> {
    socket.leave(roomOf(sessionId));
    this.people.leave(sessionId, socket.id);
    return Promise.resolve({});
  }

  private write(socket: LiveSocket, { sessionId, writing }: LiveParsed<'session.writing'>) {
    if (!this.people.setWriting(sessionId, socket.id, writing)) throw new Refusal('not-found');
    return Promise.resolve({});
  }

  private async admit(socket: LiveSocket, sessionId: string): Promise<{ actor: Actor; session: Session }> {
    const row = found(await this.repository.anywhere(sessionId));
    const actor = found(actorIn(socket.who, row.organisationId));
    const session = await this.sessions.of(row);
    insist(maySeeSession(actor, session));
    return { actor, session };
  }
}
