import { randomUUID } from 'node:crypto';
import type { Problem } from '@inrol/contracts';
import { methodRoutes as routes, type MethodContent, type MethodOnOffer } from '@inrol/contracts/methods';
import type { Team } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { methodFromSession, mostOwnMethods } from '@inrol/domain/methods';
import { methods } from '@inrol/methods';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMethod } from '../../test/a-method.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let noord: Team;
let aya: TestPerson;
let bas: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  noord = await oever.team('Team Noord');
  aya = await oever.person('Aya', noord);
  bas = await oever.person('Bas', noord);
});
afterAll(() => inrol.stop());

const at = () => ({ organisationId: oever.id });
const kept = (method: MethodContent = aMethod('Onze terugblik'), who = aya): Promise<MethodOnOffer> =>
  who.browser.call(routes.createMethod, { ...at(), method });
const changed = (method: MethodOnOffer, content: MethodContent) => ({
  ...{ ...at(), methodId: method.key, revision: method.own!.revision },
  method: content,
});
const contentOf = ({ key: _, own: __, ...content }: MethodOnOffer): MethodContent => content;
const session = (methodKey: string, language: 'nl' | 'en' = 'nl', who = aya) =>
  who.browser.call(sessionRoutes.createSession, {
    ...{ ...at(), title: 'Vrijdag', question: '', teamId: noord.id, trackId: null },
    ...{ methodKey, language, startsAt: null },
  });

describe('methods of the house', () => {
  it('are all there to choose from, and each can be read whole', async () => {
    const all = await aya.browser.call(routes.methods, at());
    expect(all.filter(({ own }) => own === null).map(({ key }) => key)).toEqual(methods.map(({ key }) => key));
    for (const { key, phases } of all) {
      const method = await aya.browser.call(routes.method, { ...at(), methodKey: key });
      expect(method.phases.map(({ kind, title, minutes }) => ({ kind, title, minutes }))).toEqual(phases);
    }
    expect(await aya.browser.refusal(routes.method, { ...at(), methodKey: 'no-such-method' })).toBe('not-found');
  });
});

describe('a method of an organisation', () => {
  it('is a copy that is theirs to change, and leaves the other as it was', async () => {
    const original = await aya.browser.call(routes.method, { ...at(), methodKey: 'retrospective' });
    const copy = await kept({ ...contentOf(original), title: { nl: 'Ons kwartaal', en: 'Our quarter' } });
    expect(copy.own).toMatchObject({ maker: { accountId: aya.accountId, name: 'Aya' }, revision: 1 });
    const shorter = { ...contentOf(copy), phases: copy.phases.slice(0, 3).toReversed() };
    const after = await bas.browser.call(routes.updateMethod, changed(copy, shorter));
    expect(after.phases.map(({ key }) => key)).toEqual(['timeline', 'remember', 'stage']);
    expect(after.own).toMatchObject({ maker: { name: 'Aya' }, revision: 2 });
    expect(await aya.browser.call(routes.method, { ...at(), methodKey: 'retrospective' })).toEqual(original);
  });

  it('holds a session, in the language it is written in where the other is empty', async () => {
    const method = await kept();
    const held = await session(method.key, 'en');
    expect(held).toMatchObject({ methodKey: method.key, language: 'en' });
    expect(held.phases.map(({ title }) => title)).toEqual(['Schrijven', 'Kiezen']);
  });

  it('can be made of the set-up of a session, as it was changed there', async () => {
    const made = await session('peer-consultation');
    const command = { kind: 'edit-phase', phaseId: made.phases[0]!.id, title: 'Aankomen', minutes: 8 } as const;
    const on = { ...at(), sessionId: made.id };
    const held = await aya.browser.call(sessionRoutes.command, { ...on, revision: made.revision, command });
    const method = await kept(methodFromSession(held));
    const again = await session(method.key);
    const told = ({ phases, roles }: typeof held) => [
      phases.map(({ title, minutes, turns }) => [title, minutes, turns.map((turn) => [turn.title, turn.away.length])]),
      roles.map(({ title, take }) => [title, take]),
    ];
    expect(again.phases[0]).toMatchObject({ title: 'Aankomen', minutes: 8 });
    expect(told(again)).toEqual(told(held));
  });

  it('is changed by one at a time', async () => {
    const method = await kept();
    const first = changed(method, aMethod('Van Aya'));
    await aya.browser.call(routes.updateMethod, first);
    expect(await bas.browser.refusal(routes.updateMethod, { ...first, method: aMethod('Van Bas') })).toBe(
      'changed-meanwhile',
    );
  });

  it('is taken away by who made it or an admin, and its sessions stay', async () => {
    const [own, ofAya] = [await kept(undefined, bas), await kept()];
    const held = await session(ofAya.key);
    expect(await bas.browser.refusal(routes.removeMethod, { ...at(), methodId: ofAya.key })).toBe('not-your-method');
    await bas.browser.call(routes.removeMethod, { ...at(), methodId: own.key });
    await oever.admin.browser.call(routes.removeMethod, { ...at(), methodId: ofAya.key });
    expect(await aya.browser.refusal(routes.method, { ...at(), methodKey: ofAya.key })).toBe('not-found');
    expect(await aya.browser.refusal(routes.removeMethod, { ...at(), methodId: ofAya.key })).toBe('not-found');
    const still = await aya.browser.call(sessionRoutes.session, { ...at(), sessionId: held.id });
    expect(still.phases).toHaveLength(2);
    const input = { ...at(), title: 'Weer', question: '', teamId: noord.id, trackId: null, methodKey: ofAya.key };
    expect(await aya.browser.refusal(sessionRoutes.createSession, { ...input, language: 'nl', startsAt: null })).toBe(
      'method-unknown',
    );
  });

  it('is nowhere for another organisation', async () => {
    const { key } = await kept();
    const { browser } = zuid.admin;
    expect(await browser.refusal(routes.method, { organisationId: zuid.id, methodKey: key })).toBe('not-found');
    expect(await browser.refusal(routes.removeMethod, { organisationId: zuid.id, methodId: key })).toBe('not-found');
    const team = await zuid.team('Team Zuid');
    const plan = { title: 'Weg', question: '', teamId: team.id, trackId: null, methodKey: key, startsAt: null };
    const input = { organisationId: zuid.id, ...plan, language: 'nl' };
    expect(await browser.refusal(sessionRoutes.createSession, input)).toBe('method-unknown');
    const theirs = await browser.call(routes.methods, { organisationId: zuid.id });
    expect(theirs.filter(({ own }) => own !== null)).toEqual([]);
    expect(await browser.refusal(routes.methods, at())).toBe('not-found');
  });

  it('is one of two hundred at most', async () => {
    const west = await inrol.organisation('Wijkteam West');
    const input = { organisationId: west.id, method: aMethod('Nog een') };
    for (let count = 0; count < mostOwnMethods; count += 1) await west.admin.browser.call(routes.createMethod, input);
    expect(await west.admin.browser.refusal(routes.createMethod, input)).toBe('too-many-methods');
  });
});

describe('a method from a file', () => {
  const file = (method: object) => ({ format: 'inrol-method', version: 1, method });
  const faults = async (given: unknown): Promise<[string, [string, string][]]> => {
    const response = await aya.browser.send(routes.importMethod, { ...at(), file: given });
    const problem = (await response.json()) as Problem;
    return [problem.code, (problem.errors ?? []).map(({ path, message }) => [path, message])];
  };

  it('is the same method in another organisation', async () => {
    const method = contentOf(await aya.browser.call(routes.method, { ...at(), methodKey: 'moral-deliberation' }));
    const there = await zuid.admin.browser.call(routes.importMethod, {
      organisationId: zuid.id,
      file: JSON.parse(JSON.stringify(file(method))) as { format: 'inrol-method'; version: 1; method: MethodContent },
    });
    expect(contentOf(there)).toEqual(method);
  });

  it('is refused place by place where it does not fit', async () => {
    const good = aMethod('Goed');
    const [write, vote] = good.phases as [MethodContent['phases'][number], MethodContent['phases'][number]];
    const turn = { key: 'beurt', title: { nl: 'Beurt', en: '' }, prompt: { nl: '', en: '' }, minutes: 5 };
    const strange = {
      ...good,
      title: { nl: ' ', en: '' },
      people: { min: 8, max: 4 },
      phases: [
        { ...write, minutes: 0 },
        { ...write, title: { nl: 'x'.repeat(201), en: '' } },
        { ...vote, turns: [{ ...turn, speaks: ['niemand'], writes: [], away: [] }] },
      ],
    };
    expect(await faults(file({ ...good, phases: [write, { ...vote, kind: 'dance' }] }))).toEqual([
      'validation-failed',
      [['file.method.phases.1.kind', 'Kies een van de mogelijkheden.']],
    ]);
    expect(await faults(file(strange))).toEqual([
      'validation-failed',
      [
        ['file.method.phases.0.minutes', 'Kies 1 of meer.'],
        ['file.method.phases.1.title.nl', 'Maak dit korter: er passen 200 tekens in.'],
        ['file.method.title.nl', 'Vul dit in.'],
        ['file.method.people.max', 'Kies 8 of meer.'],
        ['file.method.phases.1.key', 'Dit staat er al. Geef het een andere naam.'],
        ['file.method.phases.2.turns.0.speaks.0', 'Kies een van de mogelijkheden.'],
      ],
    ]);
    const generous = { ...vote, voting: { kind: 'dots', perPerson: 2, perNote: 5 } };
    expect(await faults(file({ ...good, phases: [write, generous] }))).toEqual([
      'validation-failed',
      [['file.method.phases.1.voting.perNote', 'Kies 2 of minder.']],
    ]);
    expect(await faults(file({ ...good, phases: [write, { ...vote, voting: null }] }))).toEqual([
      'validation-failed',
      [['file.method.phases.1.voting', 'Vul dit in.']],
    ]);
  });

  it.each([
    ['no file of ours', { title: 'Iets' }],
    ['of a later version', { ...file(aMethod('Later')), version: 2 }],
    ['with more in it than a method', file({ ...aMethod('Meer'), script: 'alert(1)' })],
    ['with phases without end', file({ ...aMethod('Lang'), phases: Array(61).fill(aMethod('Lang').phases[0]) })],
    ['a list', []],
    ['nothing', null],
  ])('is refused when it is %s', async (_, given) => {
    const before = await aya.browser.call(routes.methods, at());
    const [code, told] = await faults(given);
    expect([code, told.length > 0]).toEqual(['validation-failed', true]);
    expect(await aya.browser.call(routes.methods, at())).toEqual(before);
  });

  it('is refused when it is too large to send', async () => {
    const long = { nl: 'x'.repeat(4000), en: 'x'.repeat(4000) };
    const phases = Array.from({ length: 40 }, (_, nth) => ({
      ...aMethod('Groot').phases[0]!,
      ...{ key: `stap-${nth}`, prompt: long },
    }));
    expect((await faults(file({ ...aMethod('Groot'), phases })))[0]).toBe('too-large');
  });

  it('is nothing that another method stands for', async () => {
    const unknown = { ...at(), methodId: randomUUID(), revision: 1, method: aMethod('Waar') };
    expect(await aya.browser.refusal(routes.updateMethod, unknown)).toBe('not-found');
  });
});
