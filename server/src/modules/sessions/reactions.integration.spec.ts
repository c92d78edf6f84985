import { randomUUID, webcrypto } from 'node:crypto';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import type { Team } from '@inrol/contracts/organisations';
import {
  reactionRoutes as reactions,
  sessionRoutes as routes,
  type ReactionKind,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover } from '@inrol/domain/blind-rights';
import { Board } from '@inrol/sync-core/shapes';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let session: Session;
let noteId: string;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
});
afterAll(() => inrol.stop());

const at = () => ({ organisationId: oever.id, sessionId: session.id });
const command = async (order: SessionCommand): Promise<void> => {
  session = await aya.browser.call(routes.command, { ...at(), revision: session.revision, command: order });
};
interface Right {
  readonly secret: string;
  readonly signature: string;
}
const rightOf = async (who: Browser): Promise<Right> => {
  const key = { modulus: (await who.call(reactions.reactionKey, at())).modulus! };
  const hidden = coverSecret(key, (bytes) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>));
  const { signature } = await who.call(reactions.reactionRight, { ...at(), covered: covered(key, hidden) });
  return { secret: hidden.secret, signature: uncover(key, hidden, signature) };
};
const reaction = (right: Right, kind: ReactionKind = 'recognise', given = true) => ({
  ...{ ...at(), ...right, noteId, kind, given },
});
const react = (...what: Parameters<typeof reaction>) => inrol.stranger().call(reactions.react, reaction(...what));
const refused = (change: object, right: Right) =>
  inrol.stranger().refusal(reactions.react, { ...reaction(right), ...change });
const counted = async () => (await bas.browser.call(reactions.reactions, at())).notes;
const kept = async (): Promise<string> => {
  const source = inrol.app.get(DataSource);
  const rows = ['reaction_key', 'note_reactions'].map((table) =>
    source.query<unknown[]>(`SELECT * FROM "${table}" WHERE "sessionId" = $1`, [session.id]),
  );
  return JSON.stringify(await Promise.all(rows));
};

beforeEach(async () => {
  session = await aya.browser.call(routes.createSession, {
    ...{ organisationId: oever.id, title: 'Terugblik', question: '', teamId: north.id, trackId: null },
    ...{ methodKey: 'retrospective', language: 'nl', startsAt: null },
  });
  await command({ kind: 'open' });
  await command({ kind: 'start' });
  noteId = randomUUID();
  const phase = session.phases.find(({ visibility }) => visibility === 'private')!;
  const note = { id: noteId, text: 'Het formulier', phaseId: phase.id, columnId: phase.columns[0]!.id };
  await inrol.app.get(Documents).write(session.boardId, (document) => new Board(document).addNotes([note]));
});

describe('a reaction under a note', () => {
  it('is counted once a person and kind, taken away again, and told to the room', async () => {
    const room = new RoomBrowser(bas.browser);
    await room.enter(session.id);
    const told: unknown[] = [];
    room.socket.on('session.reactions', (heard: unknown) => told.push(heard));
    const [one, two] = [await rightOf(aya.browser), await rightOf(bas.browser)];
    await react(one);
    await react(one);
    await react(one, 'thanks');
    await react(two);
    expect(await counted()).toEqual([{ noteId, counts: { recognise: 2, thanks: 1, more: 0 } }]);
    await react(one, 'recognise', false);
    await react(one, 'recognise', false);
    const counts = { recognise: 1, thanks: 1, more: 0 };
    expect(await counted()).toEqual([{ noteId, counts }]);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ sessionId: session.id, noteId, counts }));
    expect(told).toHaveLength(4);
    room.close();
  });

  it('lies beside nothing that says whose it is, nor that two are of one person; at the close only numbers stay', async () => {
    const right = await rightOf(bas.browser);
    await react(right);
    await react(right, 'thanks');
    const before = await kept();
    expect(before).not.toContain(right.secret);
    expect(before).not.toContain(right.signature);
    const [, notes] = JSON.parse(before) as [unknown, { marks: Record<ReactionKind, string[]> }[]];
    const { recognise, thanks } = notes[0]!.marks;
    expect(recognise).not.toEqual(thanks);
    expect(JSON.stringify(notes)).not.toContain(bas.accountId);
    await command({ kind: 'close' });
    const counts = { recognise: 1, thanks: 1, more: 0 };
    const [keys, closed] = JSON.parse(await kept()) as [unknown[], unknown[]];
    expect(keys).toMatchObject([{ privateKey: null, given: {} }]);
    expect(closed).toMatchObject([{ marks: { recognise: [], thanks: [], more: [] }, counts }]);
    expect((await aya.browser.call(outcomeRoutes.report, at())).reactions).toEqual([{ noteId, counts }]);
    const markdown = await (await aya.browser.send(outcomeRoutes.reportMarkdown, at())).text();
    expect(markdown).toContain('Het formulier (1 × herken ik, 1 × dank je wel)');
    await command({ kind: 'reopen' });
    expect(await bas.browser.call(reactions.reactionKey, at())).toEqual({ modulus: null });
    expect(await refused({}, right)).toBe('reactions-over');
  });

  it('is taken with one right a person only, of this session, and under a note that lies open', async () => {
    const right = await rightOf(bas.browser);
    expect(await bas.browser.refusal(reactions.reactionRight, { ...at(), covered: '4' })).toBe(
      'reaction-right-elsewhere',
    );
    expect(await refused({ secret: '0'.repeat(64) }, right)).toBe('reaction-right-not-valid');
    expect(await refused({ signature: '1' }, right)).toBe('reaction-right-not-valid');
    expect(await refused({ noteId: randomUUID() }, right)).toBe('not-found');
    expect(await refused({ kind: 'angry' }, right)).toBe('validation-failed');
    expect(await counted()).toEqual([]);
  });
});
