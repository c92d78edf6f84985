import { randomUUID } from 'node:crypto';
import { organisationRoutes, type Team } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import {
  likelyGroupRoutes,
  sessionRoutes as routes,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import type { AuthorKey, PersonKey } from '@inrol/contracts/sync';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Browser } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let session: Session;
const open: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
});
afterEach(() => open.splice(0).forEach((room) => room.close()));
afterAll(() => inrol.stop());

const give = async (command: SessionCommand): Promise<void> => {
  const on = { organisationId: oever.id, sessionId: session.id, revision: session.revision };
  session = await aya.browser.call(routes.command, { ...on, command });
};
const phase = (kind: Session['phases'][number]['kind']) => session.phases.find((one) => one.kind === kind)!;
const start = async (): Promise<void> => {
  const about = { title: 'Eerste inrolsessie', question: '', teamId: north.id, trackId: null, startsAt: null };
  const plan = { organisationId: oever.id, ...about, methodKey: 'roll-in-session', language: 'nl' as const };
  session = await aya.browser.call(routes.createSession, plan);
  await give({ kind: 'open' });
  await give({ kind: 'start' });
};
const guest = async (name: string): Promise<Browser> => {
  const { code } = await aya.browser.call(routes.joinLink, { organisationId: oever.id, sessionId: session.id });
  const browser = inrol.stranger();
  await browser.call(routes.join, { code, name });
  return browser;
};

/** Somebody who speaks to the server as no page would: writes what they like, and sends it. */
class Hand {
  readonly doc = new Y.Doc();
  private clientId = 0;

  private constructor(
    private readonly room: RoomBrowser,
    private readonly documentId: string,
  ) {}

  static async at(browser: Browser, documentId: string): Promise<Hand> {
    const room = new RoomBrowser(browser);
    open.push(room);
    await room.connect();
    const hand = new Hand(room, documentId);
    await hand.look();
    return hand;
  }

  /** Takes in what others wrote; forgets what was refused. */
  async look(): Promise<void> {
    const known = { documentId: this.documentId, stateVector: Y.encodeStateVector(this.doc) };
    const { diff, clientId } = await this.room.get('document.open', known);
    for (const update of diff) Y.applyUpdate(this.doc, new Uint8Array(update));
    this.clientId = clientId;
  }

  /** What becomes of one change. A refused one is not kept here either. */
  async tries(change: (doc: Y.Doc) => void): Promise<string> {
    await this.look();
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
    copy.clientID = this.clientId;
    copy.transact(() => change(copy));
    const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(this.doc));
    const answer = await this.room.refusal('document.push', { documentId: this.documentId, update });
    if (answer === 'accepted') Y.applyUpdate(this.doc, update);
    return answer;
  }

  /** Who the server says this is. */
  get key(): PersonKey {
    return this.room.person!;
  }

  get texts(): string[] {
    return new Board(this.doc).toJSON().notes.map(({ text }) => text);
  }
}

const noteOf = (kind: Session['phases'][number]['kind'], author: AuthorKey | null, text = 'van een ander') => ({
  ...{ id: randomUUID(), text, phaseId: phase(kind).id, author },
});
const adds = (note: Parameters<Board['addNote']>[0]) => (doc: Y.Doc) => new Board(doc).addNote(note);

describe('on the board of a session', () => {
  it('nobody takes away or changes the note of another, in whatever phase; its writer does', async () => {
    await start();
    const ayas = await Hand.at(aya.browser, session.boardId);
    const gijs = await Hand.at(await guest('Gijs'), session.boardId);
    const note = noteOf('check-in', `account:${aya.accountId}`);
    expect(await ayas.tries(adds(note))).toBe('accepted');
    const attempts = [
      (doc: Y.Doc) => new Board(doc).removeNote(note.id),
      (doc: Y.Doc) => new Board(doc).rewriteNote(note.id, 'door Gijs'),
      (doc: Y.Doc) => (doc.getMap('notes').get(note.id) as Y.Map<unknown>).delete('phaseId'),
      adds({ ...note, text: 'in de plaats daarvan', author: gijs.key }),
    ];
    for (const kind of ['check-in', 'group', 'vote'] as const) {
      if (kind !== 'check-in') await give({ kind: 'go-to', phaseId: phase(kind).id });
      for (const attempt of attempts) expect(await gijs.tries(attempt)).toBe('not-your-note');
    }
    await ayas.look();
    expect(ayas.texts).toEqual(['van een ander']);
    expect(await ayas.tries((doc) => new Board(doc).rewriteNote(note.id, 'beter gezegd'))).toBe('accepted');
    expect(await ayas.tries((doc) => new Board(doc).removeNote(note.id))).toBe('accepted');
  });

  it('a note has no other name than the writer’s', async () => {
    await start();
    const gijs = await Hand.at(await guest('Gijs'), session.boardId);
    expect(await gijs.tries(adds(noteOf('check-in', `account:${aya.accountId}`)))).toBe('not-your-name');
    expect(await gijs.tries(adds(noteOf('check-in', null)))).toBe('not-your-name');
    expect(await gijs.tries(adds(noteOf('check-in', gijs.key)))).toBe('accepted');
  });

  it('what is allowed goes with the phases, at once, for those who are inside', async () => {
    await start();
    const gijs = await Hand.at(await guest('Gijs'), session.boardId);
    const note = noteOf('check-in', gijs.key);
    expect(await gijs.tries(adds(note))).toBe('accepted');
    const move = (doc: Y.Doc) =>
      new Board(doc).addGroup({ id: randomUUID(), title: '', phaseId: phase('group').id }, [note.id]);
    expect(await gijs.tries(move)).toBe('not-in-this-phase');
    await give({ kind: 'go-to', phaseId: phase('group').id });
    expect(await gijs.tries(move)).toBe('accepted');

    const late = noteOf('write', null);
    expect(await gijs.tries(adds(late))).toBe('not-in-this-phase');
    await give({ kind: 'go-to', phaseId: phase('write').id });
    expect(await gijs.tries(adds(late))).toBe('not-in-this-phase');
    await give({ kind: 'reveal', phaseId: phase('write').id });
    expect(await gijs.tries(adds(late))).toBe('accepted');

    await give({ kind: 'close' });
    for (const change of [move, adds(noteOf('check-in', gijs.key)), (doc: Y.Doc) => new Board(doc).removeNote(note.id)])
      expect(await gijs.tries(change)).toBe('document-read-only');
    await give({ kind: 'reopen' });
    expect(await gijs.tries((doc) => new Board(doc).removeNote(note.id))).toBe('accepted');
  });

  it('nothing is written in the lobby', async () => {
    await start();
    const about = { title: 'Nog niet begonnen', question: '', teamId: north.id, trackId: null, startsAt: null };
    const plan = { organisationId: oever.id, ...about, methodKey: 'roll-in-session', language: 'nl' as const };
    session = await aya.browser.call(routes.createSession, plan);
    await give({ kind: 'open' });
    const bass = await Hand.at(bas.browser, session.boardId);
    expect(await bass.tries(adds(noteOf('check-in', bass.key)))).toBe('session-not-started');
    await give({ kind: 'start' });
    expect(await bass.tries(adds(noteOf('check-in', bass.key)))).toBe('accepted');
  });
});

describe('what seems to belong together', () => {
  const texts = [
    'Gezinnen wachten te lang',
    'De wachttijd voor een tolk',
    'Er wordt gewacht op een brief',
    'Collega dacht mee',
  ];
  const ask = (browser: Browser, phaseId: string) => ({
    ...{ organisationId: oever.id, sessionId: session.id, phaseId },
    browser,
  });
  const offers = ({ browser, ...input }: ReturnType<typeof ask>) => browser.call(likelyGroupRoutes.likelyGroups, input);
  const refusal = ({ browser, ...input }: ReturnType<typeof ask>) =>
    browser.refusal(likelyGroupRoutes.likelyGroups, input);

  it('is offered by the words that loose notes share, to who may put them together, and moves nothing', async () => {
    await start();
    const gijs = await guest('Gijs');
    const hand = await Hand.at(gijs, session.boardId);
    const group = phase('group').id;
    expect(await refusal(ask(gijs, group))).toBe('not-in-this-phase');
    await give({ kind: 'go-to', phaseId: phase('write').id });
    await give({ kind: 'reveal', phaseId: phase('write').id });
    const notes = texts.map((text) => noteOf('write', null, text));
    for (const note of notes) expect(await hand.tries(adds(note))).toBe('accepted');
    await give({ kind: 'go-to', phaseId: group });
    const [offer, ...rest] = await offers(ask(gijs, group));
    expect([offer!.title, offer!.noteIds.toSorted(), rest]).toEqual([
      'Wachten',
      notes
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
      [],
    ]);
    await hand.look();
    expect(new Board(hand.doc).toJSON().groups).toEqual([]);

    await hand.tries((doc) =>
      new Board(doc).addGroup({ id: randomUUID(), title: offer!.title, phaseId: group }, offer!.noteIds),
    );
    expect(await offers(ask(aya.browser, group))).toEqual([]);
    expect(await refusal(ask(gijs, phase('write').id))).toBe('not-in-this-phase');
    expect(await refusal(ask(inrol.stranger(), group))).toBe('not-signed-in');
    await give({ kind: 'close' });
    expect(await refusal(ask(gijs, group))).toBe('session-closed');
  });
});

describe('in a process map', () => {
  const mapOf = () =>
    aya.browser.call(processMapRoutes.createProcessMap, {
      ...{ organisationId: oever.id, title: 'Zo gaat het', teamId: north.id, trackId: null, goalId: null },
    });
  const draws = (title: string) => (doc: Y.Doc) =>
    new ProcessMap(doc).addStep({ id: randomUUID(), x: 0, y: 0, title, kind: 'step' });

  it('a right that ends is gone within a second, for those who have it open', async () => {
    const { documentId } = await mapOf();
    const cas = await oever.person('Cas', north);
    const cass = await Hand.at(cas.browser, documentId);
    expect(await cass.tries(draws('met recht'))).toBe('accepted');
    const rest = { organisationId: oever.id, teamId: north.id, accountId: cas.accountId };
    await oever.admin.browser.call(organisationRoutes.removeTeamMember, rest);
    const started = performance.now();
    const again = await Hand.at(cas.browser, documentId);
    expect(await again.tries(draws('zonder recht'))).toBe('document-read-only');
    expect(await cass.tries(draws('over de oude lijn')).catch(() => 'gone')).not.toBe('accepted');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('a version that was kept stays as it was, whatever is drawn after it', async () => {
    const { id: processMapId, documentId } = await mapOf();
    const ayas = await Hand.at(aya.browser, documentId);
    await ayas.tries(draws('Aanmelding'));
    const on = { organisationId: oever.id, processMapId };
    const kept = await aya.browser.call(processMapRoutes.freezeVersion, { ...on, name: 'Zoals het was' });
    await ayas.tries((doc) => {
      const map = new ProcessMap(doc);
      for (const { id } of map.toJSON().steps) map.removeStep(id);
    });
    expect(await aya.browser.call(processMapRoutes.mapVersion, { ...on, versionId: kept.id })).toEqual(kept);
    expect(kept.content.steps.map(({ title }) => title)).toEqual(['Aanmelding']);
  });

  it('nothing is written that is no map', async () => {
    const { documentId } = await mapOf();
    const ayas = await Hand.at(aya.browser, documentId);
    expect(await ayas.tries((doc) => doc.getMap('notes').set(randomUUID(), new Y.Map()))).toBe('update-out-of-shape');
    const far = (doc: Y.Doc) =>
      new ProcessMap(doc).addStep({ id: randomUUID(), x: Infinity, y: 0, title: 'ver weg', kind: 'step' });
    expect(await ayas.tries(far)).toBe('update-out-of-shape');
  });
});
