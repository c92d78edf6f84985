import { randomUUID } from 'node:crypto';
import { everyRoute, pathParameters, type ErrorCode, type NamedRoute } from '@inrol/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FullHouse } from '../test/full-house.ts';
import { placesIn, rightInput, rightValues, type Right } from '../test/schema-places.ts';
import { TestInrol } from '../test/start-inrol.ts';

let inrol: TestInrol;
let home: FullHouse;
let elsewhere: FullHouse;

beforeAll(async () => {
  inrol = await TestInrol.start();
  home = await FullHouse.build(inrol, 'Oever');
  elsewhere = await FullHouse.build(inrol, 'Vreemd');
});
afterAll(() => inrol.stop());

/** Where it is not `not-found`: the same as for an id that is nowhere. */
const otherwise: Readonly<Record<string, ErrorCode>> = {
  'sessions.writeNote columnId': 'validation-failed',
  'anonymousNotes.writeAnonymousNote noteId': 'note-right-not-valid',
  'anonymousNotes.writeAnonymousNote columnId': 'note-right-not-valid',
  'anonymousNotes.takeBackAnonymousNote noteId': 'note-right-not-valid',
  'sessions.command command.noteId': 'not-in-this-phase',
  'sessions.command command.turnId': 'not-in-this-phase',
  'feedbackLoops.answerObstacle stayId': 'waits-elsewhere',
  'practices.moveRollIn teamId': 'only-own-team-rolls-in',
  'practices.propose teamId': 'not-your-team',
};

const routes = everyRoute.filter(({ route }) => route.path.includes(':organisationId'));
const title = ({ noun, name }: NamedRoute): string => `${noun}.${name}`;
const idPlaces = ({ route }: NamedRoute, right: Right) =>
  placesIn(route.input, right).filter(({ leaf }) => leaf instanceof z.ZodUUID);
const isFilter = ({ route }: NamedRoute, path: string): boolean =>
  route.method === 'GET' && !pathParameters(route.path).includes(path);

const idIn = (house: FullHouse, { name }: NamedRoute, field: string): string => {
  const id = house.ids[`${name}.${field}`] ?? house.ids[field];
  if (!id) throw new Error(`a full house has no ${field}`);
  return id;
};
const idsIn = (house: FullHouse, named: NamedRoute): Right => rightValues((field) => idIn(house, named, field));
/** Ids that the caller makes: one that is nowhere is a new one. */
const madeByCaller = new Set(['noteId', 'outcomeId']);
/** Ids that mean nothing outside the session that they are in. */
const withinSession = new Set(['newPhaseId']);
const anyIds = rightValues(() => randomUUID());

/** A command is made for the session as it is now. */
const fresh = (input: Record<string, unknown>) =>
  'revision' in input ? { ...input, revision: home.session.revision } : input;

const tries = routes.flatMap((named) =>
  idPlaces(named, anyIds)
    .map(({ path, field }, index) => [`${title(named)} ${path}`, named, field, index] as const)
    .filter(([, , field]) => !withinSession.has(field)),
);

describe('an id of another organisation', () => {
  it.each(tries)('is not taken by %s', async (what, named, field, index) => {
    const { browser } = home.admin;
    const place = idPlaces(named, idsIn(home, named))[index]!;
    const nowhere = madeByCaller.has(field) ? [] : [randomUUID()];
    for (const id of [idIn(elsewhere, named, field), ...nowhere]) {
      const input = fresh(place.with(id));
      if (isFilter(named, place.path)) expect(await browser.call(named.route, input as never)).toEqual([]);
      else expect(await browser.refusal(named.route, input)).toBe(otherwise[what] ?? 'not-found');
    }
  });
});

describe('an id of its own', () => {
  it.each(routes.map((named) => [title(named), named] as const))('is found by %s', async (_, named) => {
    const code = await home.admin.browser.refusal(named.route, rightInput(named.route.input, idsIn(home, named)));
    expect(['not-found', 'validation-failed', 'internal-error']).not.toContain(code);
  });
});
