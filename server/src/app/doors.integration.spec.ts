import { randomUUID } from 'node:crypto';
import { everyRoute, pathParameters, type Access, type ErrorCode, type NamedRoute, type Route } from '@inrol/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guests } from '../modules/identity/index.ts';
import type { Browser } from '../test/browser.ts';
import { TestInrol, type TestOrganisation } from '../test/start-inrol.ts';

type Role = 'stranger' | 'guest' | 'foreigner' | 'member' | 'admin';

let inrol: TestInrol;
let organisation: TestOrganisation;
const browsers = {} as Record<Role, Browser>;

/** What the door says to each role; null where it lets them in. */
const refusals: Record<Role, Record<Access, ErrorCode | null>> = {
  stranger: {
    public: null,
    account: 'not-signed-in',
    member: 'not-signed-in',
    admin: 'not-signed-in',
    participant: 'not-signed-in',
  },
  guest: {
    public: null,
    account: 'not-signed-in',
    member: 'not-allowed',
    admin: 'not-allowed',
    participant: 'guest-of-another-session',
  },
  foreigner: { public: null, account: null, member: 'not-found', admin: 'not-found', participant: 'not-found' },
  member: { public: null, account: null, member: null, admin: 'not-allowed', participant: null },
  admin: { public: null, account: null, member: null, admin: null, participant: null },
};
const doorCodes = new Set<string>(['not-signed-in', 'guest-of-another-session']);

beforeAll(async () => {
  inrol = await TestInrol.start();
  organisation = await inrol.organisation('De Oever');
  const elsewhere = await inrol.organisation('Zuid');
  browsers.stranger = inrol.stranger();
  browsers.foreigner = elsewhere.admin.browser;
  browsers.member = (await organisation.person('Mina')).browser;
  browsers.admin = organisation.admin.browser;
  const { opened } = await inrol.app.get(Guests).join(organisation.id, randomUUID(), 'Gast');
  browsers.guest = inrol.stranger().with(`inrol_guest=${opened.token}`);
});
afterAll(() => inrol.stop());

/** The right organisation, and for the rest ids of things that are not there. */
const input = (route: Route): Record<string, unknown> =>
  Object.fromEntries(
    pathParameters(route.path).map((name) => [name, name === 'organisationId' ? organisation.id : randomUUID()]),
  );

/** Signing out and being somebody else would change the rest of the tries. */
const steady = everyRoute.filter(({ name }) => name !== 'signOut');
const title = ({ noun, name, route }: NamedRoute) => `${noun}.${name} (${route.access})`;

describe.each(Object.keys(refusals) as Role[])('the door for a %s', (role) => {
  it.each(steady.map((named) => [title(named), named.route] as const))('of %s', async (_, route) => {
    const code = await browsers[role].refusal(route, input(route));
    const expected = refusals[role][route.access];
    if (expected) expect(code).toBe(expected);
    else expect(doorCodes.has(code)).toBe(false);
    expect(code).not.toBe('internal-error');
  });

  it.each(steady.map((named) => [title(named), named.route] as const))(
    'takes no unknown field at %s',
    async (_, route) => {
      const code = await browsers[role].refusal(route, { ...input(route), evil: true });
      expect(code).not.toBe('accepted');
      expect(code).not.toBe('internal-error');
    },
  );
});
