import { webcrypto } from 'node:crypto';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import type { Team } from '@inrol/contracts/organisations';
import { sessionRoutes as routes, timeWorthRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover } from '@inrol/domain/blind-rights';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let session: Session;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
});
afterAll(() => inrol.stop());

const at = () => ({ organisationId: oever.id, sessionId: session.id });
const command = async (order: SessionCommand): Promise<void> => {
  session = await aya.browser.call(routes.command, { ...at(), revision: session.revision, command: order });
};
const random = (bytes: Uint8Array) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
const rightOf = async (who: Browser) => {
  const { modulus } = await who.call(timeWorthRoutes.timeWorthKey, at());
  const key = { modulus: modulus! };
  const hidden = coverSecret(key, random);
  const { signature } = await who.call(timeWorthRoutes.timeWorthRight, { ...at(), covered: covered(key, hidden) });
  return { secret: hidden.secret, signature: uncover(key, hidden, signature) };
};
const guest = async (name: string): Promise<Browser> => {
  const { code } = await aya.browser.call(routes.joinLink, at());
  const browser = inrol.stranger();
  await browser.call(routes.join, { code, name });
  return browser;
};
const tell = (right: Awaited<ReturnType<typeof rightOf>>, worth: number, sentence = '') =>
  inrol.stranger().call(timeWorthRoutes.tellTimeWorth, { ...at(), ...right, worth, sentence });
const inReport = async () => (await aya.browser.call(outcomeRoutes.report, at())).timeWorth;
const row = async () => {
  const asked = 'SELECT * FROM "time_worth" WHERE "sessionId" = $1';
  const rows = await inrol.app.get(DataSource).query<Record<string, unknown>[]>(asked, [session.id]);
  return rows[0]!;
};

beforeEach(async () => {
  session = await aya.browser.call(routes.createSession, {
    ...{ organisationId: oever.id, title: 'Afronden', question: '', teamId: north.id, trackId: null },
    ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
  });
  await command({ kind: 'open' });
  await command({ kind: 'go-to', phaseId: session.phases.find(({ kind }) => kind === 'check-out')!.id });
});

describe('whether it was worth the time', () => {
  it('is told by five people and shown to all when the session is closed, without anybody in it', async () => {
    const people = [aya.browser, ...(await Promise.all(['Bo', 'Cas', 'Daan', 'Eva'].map(guest)))];
    const rights = await Promise.all(people.map(rightOf));
    await Promise.all(rights.map((right, index) => tell(right, (index % 5) + 1, index === 0 ? 'Te lang' : '')));
    expect(JSON.stringify(await row())).not.toContain(rights[0]!.secret);
    await command({ kind: 'close' });
    expect(await inReport()).toEqual({ counts: [1, 1, 1, 1, 1], sentences: ['Te lang'] });
    expect(await row()).toMatchObject({ privateKey: null, given: {}, used: [] });
  });

  it('is kept by nobody where fewer than five answered', async () => {
    const rights = [await rightOf(aya.browser), await rightOf(await guest('Bo'))];
    await tell(rights[0]!, 1, 'Zonde');
    await tell(rights[1]!, 2);
    await command({ kind: 'close' });
    expect(await inReport()).toBeNull();
    expect(await row()).toMatchObject({ counts: [0, 0, 0, 0, 0], sentences: [] });
    await command({ kind: 'reopen' });
    expect(await aya.browser.call(timeWorthRoutes.timeWorthKey, at())).toEqual({ modulus: null });
  });

  it('counts once, also when it is sent again', async () => {
    const right = await rightOf(aya.browser);
    await tell(right, 4, 'Goed');
    await tell(right, 1, 'Slecht');
    expect(await row()).toMatchObject({ counts: [0, 0, 0, 1, 0], sentences: ['Goed'] });
  });

  it('gives everybody one right: the same again where it got lost, and no other', async () => {
    const { modulus } = await aya.browser.call(timeWorthRoutes.timeWorthKey, at());
    const hidden = covered({ modulus: modulus! }, coverSecret({ modulus: modulus! }, random));
    const ask = { ...at(), covered: hidden };
    const first = await aya.browser.call(timeWorthRoutes.timeWorthRight, ask);
    expect(await aya.browser.call(timeWorthRoutes.timeWorthRight, ask)).toEqual(first);
    const other = { ...ask, covered: '2' };
    expect(await aya.browser.refusal(timeWorthRoutes.timeWorthRight, other)).toBe('right-already-given');
  });

  it('is not told with a right that was not given, nor with one of another session', async () => {
    const right = await rightOf(aya.browser);
    const refused = (more: object) =>
      inrol.stranger().refusal(timeWorthRoutes.tellTimeWorth, { ...at(), ...right, worth: 5, sentence: '', ...more });
    expect(await refused({ secret: '0'.repeat(64) })).toBe('right-not-valid');
    expect(await refused({ signature: '1' })).toBe('right-not-valid');
    expect(await refused({ sessionId: '00000000-0000-4000-8000-000000000001' })).toBe('not-found');
    expect(await refused({ worth: 6 })).toBe('validation-failed');
    await command({ kind: 'close' });
    expect(await refused({})).toBe('session-closed');
  });
});
