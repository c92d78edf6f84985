import { randomUUID } from 'node:crypto';
import { everyRoute, type NamedRoute } from '@inrol/contracts';
import { outcomeKind, outcomeRoutes } from '@inrol/contracts/outcomes';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { hostileTexts } from '@inrol/testing/texts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Documents } from '../sync/index.ts';
import type { Browser } from '../test/browser.ts';
import { freshFields } from '../test/fresh-inputs.ts';
import { FullHouse } from '../test/full-house.ts';
import { placesIn, rightInput, rightValues, type Place, type Right } from '../test/schema-places.ts';
import { TestInrol } from '../test/start-inrol.ts';

let inrol: TestInrol;
let house: FullHouse;

beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
});
afterAll(() => inrol.stop());

const title = ({ noun, name }: NamedRoute): string => `${noun}.${name}`;
const idsOf = ({ name }: NamedRoute): Right =>
  rightValues((field) => house?.ids[`${name}.${field}`] ?? house?.ids[field] ?? '');
const longest = (leaf: z.ZodType): number | null => (leaf instanceof z.ZodString ? leaf.maxLength : null);
const textPlaces = (named: NamedRoute): Place[] =>
  placesIn(named.route.input, idsOf(named)).filter(({ leaf }) => longest(leaf) !== null);
const withTexts = everyRoute
  .filter((named) => textPlaces(named).length > 0)
  .map((named) => [title(named), named] as const);
/** Routes that keep no text of ours, and fields that are no free text. */
const notKept = new Set([
  'identity.signIn',
  'identity.invite',
  'identity.askPasswordReset',
  'identity.resetPassword',
  'identity.eraseMe',
  'identity.erasePerson',
  'sessions.putAnswer',
  'sessions.answerAgreement',
  'timeWorth.tellTimeWorth',
  'anonymousNotes.writeAnonymousNote',
  'feedbackLoops.likelyTwins',
]);
const notText = new Set(['email', 'password', 'methodKey', 'covered', 'secret', 'signature']);
/** Every text in an answer, however deep. */
const textsIn = (answer: unknown): string[] => {
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(textsIn) : [];
};
const nextSession = () => ({
  ...{ title: 'De volgende', question: '', trackId: null, methodKey: 'roll-in-session' },
  ...{ language: 'nl' as const, startsAt: null },
});
/** Somebody new for what is for everybody; else the admin, who may do all of it. */
const browserFor = ({ route }: NamedRoute): Browser =>
  route.access === 'public' ? inrol.stranger() : house.admin.browser;

/** How a phase votes is changed of one that votes; a phase that is added has an id of its own. */
const inItsPhase = (input: Record<string, unknown>): Record<string, unknown> => {
  const command = input['command'] as { kind: string } | undefined;
  if (command?.kind === 'set-voting')
    return { ...input, command: { ...command, phaseId: house.ids['putBallot.phaseId'] } };
  if (command?.kind === 'edit-phase') {
    // who sees what is written there is another matter than its words
    const { visibility: _, ...words } = command as Record<string, unknown>;
    return { ...input, command: words };
  }
  if (command?.kind === 'add-phase') return { ...input, command: { ...command, newPhaseId: randomUUID() } };
  return input;
};

/** At its bound, with a character of two code units at the end. */
const fitting = (leaf: z.ZodType, name: string): string => `${name.padEnd(longest(leaf)! - 2, 'x')}😀`;
/** The whole corpus, in as few texts as a field of that length takes. */
const hostileFor = (leaf: z.ZodType, name: string): string[] => {
  const packed: string[] = [];
  for (const text of hostileTexts) {
    const more = `${packed.at(-1)}\n${text}`;
    if (packed.length > 0 && more.length <= longest(leaf)!) packed.splice(-1, 1, more);
    else packed.push(`${text} ${name.slice(0, 6)}`);
  }
  return packed;
};
/** Behind the back of the forms: on a board a text may begin as it likes. */
const asNotes = ({ session }: FullHouse): Promise<void> =>
  inrol.app.get(Documents).write(session.boardId, (doc) => {
    const board = new Board(doc);
    for (const text of hostileTexts) board.addNote({ id: randomUUID(), text, phaseId: session.phases[0]!.id });
  });
/** The cells of a spreadsheet (RFC 4180). */
const cellsOf = (csv: string): string[] =>
  [...csv.slice(1).matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;"\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );

describe('a text', () => {
  it.each(withTexts)('that cannot be kept is refused by name at %s', async (_, named) => {
    for (const place of textPlaces(named)) {
      const isSecret = place.field === 'password';
      const wrong: unknown[] = ['x'.repeat(longest(place.leaf)! + 1), 7, ['x'], { length: 3 }, { toString: 'x' }, true];
      if (!isSecret && place.field !== 'methodKey') wrong.push('nul \0', 'half \ud83d', '\ude00 half');
      for (const value of wrong) {
        const response = await browserFor(named).send(named.route, place.with(value));
        const problem = (await response.json()) as { code: string; errors?: { path: string }[] };
        const told = {
          place: place.path,
          code: problem.code,
          at: [...new Set(problem.errors?.map(({ path }) => path))],
        };
        expect(told).toEqual({ place: place.path, code: 'validation-failed', at: [place.path] });
      }
    }
  });

  it.each(withTexts.filter(([name]) => !notKept.has(name)))('is given back as it was at %s', async (_, named) => {
    const fresh = freshFields(inrol, house)[named.name] ?? (() => Promise.resolve({}));
    for (const place of textPlaces(named).filter(({ field }) => !notText.has(field)))
      for (const value of [fitting(place.leaf, named.name), ...hostileFor(place.leaf, named.name)]) {
        const [field] = place.path.split('.') as [string];
        const { [field]: _, ...needed } = (await fresh()) as Record<string, unknown>;
        const input = inItsPhase({ ...place.with(value), ...needed });
        const answer: unknown = await browserFor(named).call(named.route, input);
        expect([place.path, ...textsIn(answer)]).toContain(value.trim());
      }
  });

  it('at its bound makes every kind of outcome', async () => {
    const { sessionId, itemId } = house.ids as { sessionId: string; itemId: string };
    const origin = { kind: 'note' as const, itemId, text: 'x'.repeat(4_000) };
    for (const kind of outcomeKind.options) {
      const wish = { sessionId, outcomeId: randomUUID(), kind, title: 'x'.repeat(200), origin };
      expect(await house.call(outcomeRoutes.createOutcome, wish)).toMatchObject({ title: wish.title });
    }
  });
});

describe('everything with such texts in it', () => {
  const readable = everyRoute.filter(({ route }) => route.method === 'GET' && route.access !== 'public');

  it.each(readable.map((named) => [title(named), named] as const))('can be read at %s', async (_, named) => {
    const code = await house.admin.browser.refusal(named.route, rightInput(named.route.input, idsOf(named)));
    expect(code).toBe(named.name.startsWith('report') ? 'move-not-possible' : 'accepted');
  });

  it('stands in the report of the session, on screen, as Markdown without markup and a spreadsheet without formulas', async () => {
    const { sessionId } = house.ids as { sessionId: string };
    await asNotes(house);
    const { revision } = await house.call(sessionRoutes.session, { sessionId });
    await house.call(sessionRoutes.command, { sessionId, revision, command: { kind: 'close' } });
    const report = await house.call(outcomeRoutes.report, { sessionId });
    expect(textsIn(report)).toEqual(expect.arrayContaining([...hostileTexts]));
    const markdown = await house.call(outcomeRoutes.reportMarkdown, { sessionId });
    expect(markdown).not.toMatch(/(?<!\\)<(script|img|svg|a |iframe|math|link|style)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\((javascript|https):/);
    const cells = cellsOf(await house.call(outcomeRoutes.reportCsv, { sessionId }));
    for (const text of hostileTexts) expect(cells).toContain(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const next = await house.call(sessionRoutes.createSession, { ...nextSession(), teamId: house.team.id });
    const carried = await house.call(outcomeRoutes.carryOver, { sessionId: next.id });
    expect(carried.items.length).toBeGreaterThan(5);
  });

  it('stands in a calendar without a line that is not ours', async () => {
    const startsAt = '2099-03-02T09:00:00.000Z';
    const title = hostileTexts.find((text) => text.includes('ATTENDEE'))!;
    const session = { ...nextSession(), teamId: house.team.id, title, question: title, startsAt };
    const { id: sessionId } = await house.call(sessionRoutes.createSession, session);
    const lines = (await house.call(sessionRoutes.calendar, { sessionId })).split('\r\n');
    expect(lines.filter((line) => /^(ATTENDEE|END:VEVENT)/.test(line))).toEqual(['END:VEVENT']);
  });

  it('comes to pages that run scripts and styles of ours only', async () => {
    const { headers } = await fetch(`${inrol.base}/health/live`);
    const policy = Object.fromEntries(
      headers
        .get('content-security-policy')!
        .split(';')
        .map((directive) => directive.trim().split(/ (.*)/s) as [string, string]),
    );
    expect(policy).toMatchObject({ 'default-src': `'self'`, 'script-src': `'self'`, 'style-src': `'self'` });
    expect(policy).toMatchObject({ 'object-src': `'none'`, 'base-uri': `'none'`, 'connect-src': `'self'` });
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });
});
