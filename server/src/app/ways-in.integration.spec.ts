import { randomUUID } from 'node:crypto';
import { identityRoutes as routes } from '@inrol/contracts/identity';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SetupLinks } from '../modules/organisations/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { TestInrol, type TestOrganisation } from '../test/start-inrol.ts';

const password = 'een goed lang wachtwoord';
const DAY_MS = 86_400_000;

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
});
afterEach(() => inrol.app.get(Clock).standAt(null));
afterAll(() => inrol.stop());

const later = (days: number) => inrol.app.get(Clock).standAt(new Date(Date.now() + days * DAY_MS));
const tokenOf = ({ url }: { url: string | null }): string => url!.split('/').at(-1)!;
const invite = async (email: string, organisation = oever) => {
  const invited = { organisationId: organisation.id, email, role: 'member' as const, teamIds: [] };
  const token = tokenOf(await organisation.admin.browser.call(routes.invite, invited));
  return { token, name: 'Noor', password, locale: 'nl' as const };
};
const resetOf = async (accountId: string) =>
  tokenOf(await oever.admin.browser.call(routes.makePasswordReset, { organisationId: oever.id, accountId }));
const someone = async () => {
  const email = `${randomUUID()}@example.org`;
  const browser = inrol.stranger();
  const { account } = await browser.call(routes.acceptInvitation, await invite(email));
  return { email, browser, accountId: account!.id };
};
const setup = (token: string) => ({
  ...{ token, organisationName: 'Noord', kind: 'organisation' as const, name: 'Ada' },
  ...{ email: `${randomUUID()}@example.org`, password, locale: 'nl' as const },
});

describe('a link', () => {
  it('lets nobody in after its time', async () => {
    const invitation = await invite('laat@example.org');
    const reset = { token: await resetOf((await someone()).accountId), password };
    const first = setup(await inrol.app.get(SetupLinks).make());
    const stranger = inrol.stranger();
    later(1);
    expect(await stranger.refusal(routes.resetPassword, reset)).toBe('link-not-valid');
    later(15);
    expect(await stranger.refusal(routes.invitation, { token: invitation.token })).toBe('link-not-valid');
    expect(await stranger.refusal(routes.acceptInvitation, invitation)).toBe('link-not-valid');
    later(31);
    expect(await stranger.refusal(routes.setupState, { token: first.token })).toBe('link-not-valid');
    expect(await stranger.refusal(routes.setup, first)).toBe('link-not-valid');
  });

  it('works for what it was made for, and once', async () => {
    const invitation = await invite('eens@example.org');
    const reset = await resetOf((await someone()).accountId);
    const stranger = inrol.stranger();
    expect(await stranger.refusal(routes.resetPassword, { token: invitation.token, password })).toBe('link-not-valid');
    expect(await stranger.refusal(routes.acceptInvitation, { ...invitation, token: reset })).toBe('link-not-valid');
    expect(await stranger.refusal(routes.setup, setup(reset))).toBe('link-not-valid');
    const first = setup(await inrol.app.get(SetupLinks).make());
    const both = await Promise.all([first, setup(first.token)].map((each) => stranger.refusal(routes.setup, each)));
    expect(both.toSorted()).toEqual(['accepted', 'link-not-valid']);
  });

  it('to a new password is the last one that works', async () => {
    const { accountId } = await someone();
    const [one, two] = [await resetOf(accountId), await resetOf(accountId)];
    await inrol.stranger().call(routes.resetPassword, { token: two, password: 'een heel nieuw wachtwoord' });
    expect(await inrol.stranger().refusal(routes.resetPassword, { token: one, password })).toBe('link-not-valid');
  });

  it('to the account of somebody who belongs elsewhere too is not for the admin of one of both', async () => {
    const { email, accountId } = await someone();
    await inrol.stranger().call(routes.acceptInvitation, await invite(email, zuid));
    const input = { organisationId: oever.id, accountId };
    expect(await oever.admin.browser.refusal(routes.makePasswordReset, input)).toBe('member-elsewhere-too');
  });
});

describe('guessing a password', () => {
  const guesses = async (guess: () => Promise<string>): Promise<string[]> => {
    const outcomes: string[] = [];
    for (let number = 0; number < 11; number++) outcomes.push(await guess());
    return [...new Set(outcomes.slice(0, 10)), outcomes.at(-1)!];
  };
  const limited = ['sign-in-failed', 'too-many-tries'];

  it('ends at sign-in, also for the right one, until a link sets a new one', async () => {
    const { email, accountId } = await someone();
    const sign = (tried: string) => inrol.stranger().refusal(routes.signIn, { email, password: tried });
    expect(await guesses(() => sign('niet het goede'))).toEqual(limited);
    expect(await sign(password)).toBe('too-many-tries');
    const reset = { token: await resetOf(accountId), password: 'een heel nieuw wachtwoord' };
    await inrol.stranger().call(routes.resetPassword, reset);
    expect(await sign(reset.password)).toBe('accepted');
  });

  it('ends as well by an invitation that one sent oneself', async () => {
    const { email } = await someone();
    const accept = { ...(await invite(email, zuid)), password: 'niet het goede' };
    expect(await guesses(() => inrol.stranger().refusal(routes.acceptInvitation, accept))).toEqual(limited);
  });
});

describe('a browser that was signed in', () => {
  it('is nobody after thirty days', async () => {
    const { browser } = await someone();
    later(29);
    expect((await browser.call(routes.me, {})).account).not.toBeNull();
    later(31);
    expect((await browser.call(routes.me, {})).account).toBeNull();
  });
});
