import { identityRoutes as routes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let organisation: TestOrganisation;

beforeAll(async () => {
  inrol = await TestInrol.start();
  organisation = await inrol.organisation();
});
afterAll(() => inrol.stop());

const password = 'nog een goed wachtwoord';

const newcomer = async (email: string) => {
  const invited = { organisationId: organisation.id, email, role: 'member' as const, teamIds: [] };
  const { url } = await organisation.admin.browser.call(routes.invite, invited);
  return { token: url!.split('/').at(-1)!, name: 'Noor', password, locale: 'nl' as const };
};

describe('coming in', () => {
  it('makes an account from an invitation, once', async () => {
    const accept = await newcomer('noor@example.org');
    const me = await inrol.stranger().call(routes.acceptInvitation, accept);
    expect(me.account).toMatchObject({ name: 'Noor', email: 'noor@example.org' });
    expect(me.memberships.map((membership) => membership.organisationId)).toEqual([organisation.id]);
    expect(await inrol.stranger().refusal(routes.acceptInvitation, accept)).toBe('link-not-valid');
  });

  it('lets one of two in who use the same link at the same time', async () => {
    const accept = await newcomer('twee@example.org');
    const outcomes = await Promise.all([1, 2].map(() => inrol.stranger().refusal(routes.acceptInvitation, accept)));
    expect(outcomes.toSorted()).toEqual(['accepted', 'link-not-valid']);
  });

  it('asks somebody with an account for the password they have', async () => {
    await inrol.stranger().call(routes.acceptInvitation, await newcomer('sam@example.org'));
    const other = await inrol.organisation('Wijkteams Zuid');
    const invited = { organisationId: other.id, email: 'sam@example.org', role: 'member' as const, teamIds: [] };
    const { url } = await other.admin.browser.call(routes.invite, invited);
    const token = url!.split('/').at(-1)!;
    expect((await inrol.stranger().call(routes.invitation, { token })).hasAccount).toBe(true);
    const accept = { token, name: 'Sam', locale: 'nl' as const };
    expect(await inrol.stranger().refusal(routes.acceptInvitation, { ...accept, password: 'niet het goede' })).toBe(
      'sign-in-failed',
    );
    const me = await inrol.stranger().call(routes.acceptInvitation, { ...accept, password });
    expect(me.memberships).toHaveLength(2);
  });

  it('refuses an invitation for somebody who is there already', async () => {
    await inrol.stranger().call(routes.acceptInvitation, await newcomer('kees@example.org'));
    const invited = { organisationId: organisation.id, email: 'kees@example.org', role: 'member', teamIds: [] };
    expect(await organisation.admin.browser.refusal(routes.invite, invited)).toBe('already-a-member');
  });
});

describe('signing in and out', () => {
  it('opens and ends a session', async () => {
    await inrol.stranger().call(routes.acceptInvitation, await newcomer('ria@example.org'));
    const browser = inrol.stranger();
    await browser.call(routes.signIn, { email: ' Ria@Example.org ', password });
    expect((await browser.call(routes.me, {})).account?.email).toBe('ria@example.org');
    await browser.call(routes.signOut, {});
    expect((await browser.call(routes.me, {})).account).toBeNull();
  });

  it('says the same of a wrong password and an unknown address', async () => {
    await inrol.stranger().call(routes.acceptInvitation, await newcomer('bo@example.org'));
    const wrong = await inrol.stranger().refusal(routes.signIn, { email: 'bo@example.org', password: 'x' });
    const unknown = await inrol.stranger().refusal(routes.signIn, { email: 'niemand@example.org', password: 'x' });
    expect([wrong, unknown]).toEqual(['sign-in-failed', 'sign-in-failed']);
  });

  it('takes the same time to refuse a known and an unknown address', async () => {
    const known = ['kim@example.org', 'lou@example.org', 'mo@example.org'];
    for (const email of known) await inrol.stranger().call(routes.acceptInvitation, await newcomer(email));
    const took = async (email: string): Promise<number> => {
      const browser = inrol.stranger();
      const since = performance.now();
      expect(await browser.refusal(routes.signIn, { email, password: 'x' })).toBe('sign-in-failed');
      return performance.now() - since;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    // in turn, so that a machine with other work slows down both; the quickest is what it takes without that
    for (let round = 0; round < 8; round++) {
      for (const email of known) {
        times.known.push(await took(email));
        times.unknown.push(await took(`niet-${email}`));
      }
    }
    const ratio = Math.min(...times.known) / Math.min(...times.unknown);
    expect(ratio).toBeGreaterThan(0.67);
    expect(ratio).toBeLessThan(1.5);
  });

  it('stops after ten tries', async () => {
    const tries: string[] = [];
    for (let number = 0; number < 11; number++)
      tries.push(await inrol.stranger().refusal(routes.signIn, { email: 'raden@example.org', password: 'x' }));
    expect(tries.at(9)).toBe('sign-in-failed');
    expect(tries.at(10)).toBe('too-many-tries');
  });

  it('sets a new password by a link, which ends the sessions there were', async () => {
    const browser = inrol.stranger();
    const { account } = await browser.call(routes.acceptInvitation, await newcomer('lot@example.org'));
    const made = await organisation.admin.browser.call(routes.makePasswordReset, {
      organisationId: organisation.id,
      accountId: account!.id,
    });
    const token = made.url!.split('/').at(-1)!;
    await inrol.stranger().call(routes.resetPassword, { token, password: 'een heel nieuw wachtwoord' });
    expect((await browser.call(routes.me, {})).account).toBeNull();
    expect(await inrol.stranger().refusal(routes.resetPassword, { token, password })).toBe('link-not-valid');
    expect(await inrol.stranger().refusal(routes.signIn, { email: 'lot@example.org', password })).toBe(
      'sign-in-failed',
    );
  });
});

describe('the door', () => {
  it('refuses a change that another website asks for', async () => {
    const response = await organisation.admin.browser.send(
      organisationRoutes.updateOrganisation,
      { organisationId: organisation.id, name: 'Gekaapt' },
      { origin: 'https://evil.example' },
    );
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'foreign-origin' });
  });

  it('says what is wrong in the language of the reader, field by field', async () => {
    const response = await organisation.admin.browser.send(organisationRoutes.createTeam, {
      organisationId: organisation.id,
      name: '',
      layer: 'kelder',
      answersTo: null,
      partner: null,
      evil: 1,
    });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const body = (await response.json()) as { detail: string; errors: { path: string }[] };
    expect(body.detail).toMatch(/Kijk bij de velden/);
    expect(body.errors.map(({ path }) => path).toSorted()).toEqual(['', 'layer', 'name']);
  });

  it('answers a body that is no JSON, and one that is too large, with a name', async () => {
    const post = (body: string) =>
      fetch(`${inrol.base}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await (await post('{"email":')).json()).toMatchObject({ code: 'validation-failed' });
    expect(await (await post(JSON.stringify({ email: 'x'.repeat(400_000) }))).json()).toMatchObject({
      code: 'too-large',
    });
  });
});
