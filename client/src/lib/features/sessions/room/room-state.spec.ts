import type { Breakout } from '@inrol/contracts/sessions';
import type { LiveEvent, LivePayload, PersonKey } from '@inrol/contracts/sync';
import { memberActor } from '@inrol/domain';
import { Doc } from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf, session } from '../test/a-session.ts';
import { freshDevice } from '../test/device.ts';
import { draftPlace } from './drafts.svelte.ts';
import { RoomState } from './room-state.svelte.ts';

const tom = memberActor(
  { id: idOf(911), name: 'Tom Bakker' },
  {
    organisationId: idOf(901),
    organisationName: 'De Oever',
    slug: 'de-oever',
    role: 'member',
    teams: [{ teamId: idOf(902), lead: false }],
  },
);
const sanne = { ...tom, accountId: idOf(910), name: 'Sanne de Wit' };
const now = session();
const [arriving, writing, grouping] = now.phases as [
  (typeof now.phases)[0],
  (typeof now.phases)[0],
  (typeof now.phases)[0],
];

const enter = (actor = tom) => {
  const hears = new Map<LiveEvent, (payload: never) => void>();
  const told: string[] = [];
  const questions: [string, object][] = [];
  const room = new RoomState({
    actor,
    session: now,
    warn: (words) => told.push(words),
    line: {
      connected: false,
      problem: null,
      ask: (name, input) => {
        questions.push([name, input]);
        return new Promise(() => undefined);
      },
      on: (name, hear) => {
        hears.set(name, hear);
        return () => hears.delete(name);
      },
    },
    board: {
      doc: new Doc(),
      access: 'write',
      saving: 'saved',
      presence: [],
      isOwn: () => false,
      status: { kind: 'saved' },
      setPresence: () => undefined,
      keptBack: [],
      openedWith: [],
      sendAgain: () => undefined,
      discard: async () => undefined,
    },
  });
  const leave = room.start();
  const change = (changed: Partial<LivePayload<'session.changed'>>) =>
    hears.get('session.changed')!({ ...room.session, revision: room.session.revision + 1, ...changed } as never);
  const people = (told: Omit<LivePayload<'session.people'>, 'sessionId'>) =>
    hears.get('session.people')!({ sessionId: now.id, ...told } as never);
  /** Which states of writing the others were told. */
  const saidToWrite = () =>
    questions.flatMap(([name, input]) => (name === 'session.writing' && 'writing' in input ? [input.writing] : []));
  return { room, change, people, told, saidToWrite, leave };
};

beforeEach(() => {
  freshDevice();
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
});
afterEach(() => void vi.unstubAllGlobals());

describe('the phase on one’s screen', () => {
  it('goes along with the room', () => {
    const { room, change } = enter();
    expect(room.phase?.id).toBe(writing.id);
    change({ currentPhaseId: grouping.id });
    expect(room.phase?.id).toBe(grouping.id);
    expect(room.elsewhere).toBe(false);
  });

  it('stays where somebody reads on their own, until they go along again', () => {
    const { room, change } = enter();
    room.lookAt(arriving.id);
    change({ currentPhaseId: grouping.id });
    expect(room.phase?.id).toBe(arriving.id);
    expect(room.elsewhere).toBe(true);
    room.follow();
    expect(room.phase?.id).toBe(grouping.id);
  });

  it('does not change under somebody in the middle of a sentence', () => {
    const { room, change, leave } = enter();
    room.drafts.set(draftPlace(writing.id, null), 'Ik wilde nog zeg');
    room.writing.typed();
    change({ currentPhaseId: grouping.id });
    expect(room.phase?.id).toBe(writing.id);
    leave();
  });

  it('follows when the room comes to where one was looking', () => {
    const { room, change } = enter();
    room.lookAt(grouping.id);
    change({ currentPhaseId: grouping.id });
    expect(room.elsewhere).toBe(false);
  });

  it('never goes back to a state that is older than the one that is shown', () => {
    const { room, change } = enter();
    change({ currentPhaseId: grouping.id, revision: 9 });
    change({ currentPhaseId: arriving.id, revision: 8 });
    expect(room.phase?.id).toBe(grouping.id);
  });
});

describe('that somebody is writing', () => {
  const breakout = (stage: Breakout['stage'], ...people: PersonKey[]): Breakout => ({
    ...{ phaseId: writing.id, size: 2, way: 'random', stage, message: '' },
    groups: people.map((key, index) => ({
      ...{ id: idOf(40 + index), name: `Groep ${index + 1}`, boardId: idOf(50 + index), timer: { kind: 'off' } },
      ...{ people: [{ key, name: key }], chosen: [], madeOf: [] },
    })),
  });
  const me: PersonKey = `account:${tom.accountId}`;
  const other: PersonKey = `account:${sanne.accountId}`;

  it('ends where they go apart, come into another group, are called back, and with the phase', () => {
    const { room, change, leave } = enter();
    const after = (changed: Partial<LivePayload<'session.changed'>>) => {
      room.writing.typed();
      change(changed);
      return room.writing.state;
    };
    expect(after({ breakouts: [breakout('forming', me, other)] })).toBe('writing');
    expect(after({ breakouts: [breakout('apart', me, other)] })).toBe('idle');
    expect(after({ breakouts: [{ ...breakout('apart', me, other), message: 'Nog twee minuten' }] })).toBe('writing');
    expect(after({ breakouts: [breakout('apart', other, me)] })).toBe('idle');
    expect(after({ breakouts: [breakout('back', other, me)] })).toBe('idle');
    expect(after({ currentPhaseId: grouping.id })).toBe('idle');
    leave();
  });

  it('is told to the others no longer', () => {
    const { change, room, saidToWrite, leave } = enter();
    change({ breakouts: [breakout('apart', me)] });
    room.writing.typed();
    change({ breakouts: [breakout('back', me)] });
    expect(saidToWrite()).toEqual(['writing', 'idle']);
    leave();
  });
});

describe('who leads', () => {
  it('is who took over last; any member of the team may', () => {
    const { room, change, people } = enter();
    const moment = (seconds: number) => new Date(Date.parse('2026-03-01T10:00:00.000Z') + seconds * 1000);
    expect([room.facilitates, room.mayTakeOverAt(moment(30))]).toEqual([false, false]);
    people({ people: [], leaderGoneSince: moment(0).toISOString(), counts: { writing: 0, done: 0 } });
    expect([room.mayTakeOverAt(moment(29)), room.mayTakeOverAt(moment(30))]).toEqual([false, true]);
    change({ facilitators: [{ accountId: tom.accountId, name: tom.name }, ...now.facilitators] });
    expect([room.facilitates, room.leads, room.mayTakeOverAt(moment(30))]).toEqual([true, true, false]);
    expect(room.leaderName).toBe('Tom');
  });

  it('gives commands one after the other, each for the room as the one before left it', async () => {
    const { room } = enter(sanne);
    const revisions: number[] = [];
    vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
      const { revision } = JSON.parse(body as string) as { revision: number };
      revisions.push(revision);
      return Promise.resolve(Response.json({ ...now, revision: revision + 1 }));
    });
    await Promise.all([
      room.obey({ kind: 'reveal', phaseId: writing.id }),
      room.obey({ kind: 'go-to', phaseId: grouping.id }),
    ]);
    expect(revisions).toEqual([3, 4]);
  });

  it('goes on where somebody only chose a role meanwhile, and not where somebody else led', async () => {
    const { room, told } = enter(sanne);
    const problem = { status: 409, code: 'changed-meanwhile', detail: 'Iemand anders was je net voor.' };
    const headers = { 'content-type': 'application/problem+json' };
    let meanwhile = {
      ...now,
      revision: 4,
      roles: [{ id: idOf(1), title: 'Inbrenger', does: '', take: 'one', people: [] }],
    };
    vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
      if (!body) return Promise.resolve(Response.json(meanwhile));
      const { revision } = JSON.parse(body as string) as { revision: number };
      if (revision === meanwhile.revision)
        return Promise.resolve(Response.json({ ...meanwhile, revision: revision + 1 }));
      return Promise.resolve(new Response(JSON.stringify(problem), { status: 409, headers }));
    });
    expect(await room.obey({ kind: 'go-to', phaseId: grouping.id })).toBe(true);
    meanwhile = { ...meanwhile, revision: 9, currentPhaseId: arriving.id };
    expect(await room.obey({ kind: 'go-to', phaseId: grouping.id })).toBe(false);
    expect([room.session.revision, told]).toEqual([9, ['Iemand anders was je net voor.']]);
  });

  it('is told why something was refused', async () => {
    const { room, told } = enter(sanne);
    const problem = { status: 409, code: 'session-closed', detail: 'Deze sessie is afgesloten.' };
    const headers = { 'content-type': 'application/problem+json' };
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(problem), { status: 409, headers })));
    expect(await room.obey({ kind: 'start' })).toBe(false);
    expect(told).toEqual(['Deze sessie is afgesloten.']);
  });
});
