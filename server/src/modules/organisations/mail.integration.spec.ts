import type { AddressInfo } from 'node:net';
import { identityRoutes as routes } from '@inrol/contracts/identity';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createApp } from '../../app/create-app.ts';
import { Config } from '../../platform/config/config.ts';
import { Browser } from '../../test/browser.ts';
import { Mailbox, type ReceivedMail } from '../../test/mailbox.ts';
import { testDatabase, type TestDatabase } from '../../test/test-database.ts';
import { SetupLinks } from './index.ts';

let mailbox: Mailbox;
let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;
let base: string;
let admin: Browser;
let organisationId: string;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  database = await testDatabase();
  const config = new Config({
    LOG_LEVEL: 'silent',
    INROL_CLIENT: '/nowhere',
    PUBLIC_URL: 'https://inrol.example.org',
    SMTP_URL: mailbox.url,
  });
  app = await createApp(config, database.url);
  await app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  admin = new Browser(base);
  const me = await admin.call(routes.setup, {
    token: await app.get(SetupLinks).make(),
    ...{ organisationName: 'De Oever', kind: 'organisation', name: 'Ada', email: 'ada@example.org' },
    ...{ password: 'een goed lang wachtwoord', locale: 'nl' },
  });
  organisationId = me.memberships[0]!.organisationId;
});

afterAll(async () => {
  await app.close();
  await database.drop();
  await mailbox.close();
});

const linkIn = ({ text }: ReceivedMail, place: string): string =>
  new RegExp(`https://inrol\\.example\\.org/${place}/([A-Za-z0-9_-]{43})`).exec(text)![1]!;

it('mails an invitation with a link that works, and shows it to nobody else', async () => {
  const invited = { organisationId, email: 'noor@example.org', role: 'member' as const, teamIds: [] };
  expect(await admin.call(routes.invite, invited)).toEqual({ mailed: true, url: null });
  const mail = mailbox.received.at(-1)!;
  expect(mail.to).toEqual(['noor@example.org']);
  expect(mail.text).toContain('twee weken lang');
  const token = linkIn(mail, 'invitation');
  expect(await new Browser(base).call(routes.invitation, { token })).toMatchObject({ email: 'noor@example.org' });
});

it('mails a link for a new password to an address that it knows, and nothing to another', async () => {
  const before = mailbox.received.length;
  await new Browser(base).call(routes.askPasswordReset, { email: 'niemand@example.org' });
  await new Browser(base).call(routes.askPasswordReset, { email: 'ada@example.org' });
  await vi.waitFor(() => expect(mailbox.received).toHaveLength(before + 1));
  const mail = mailbox.received.at(-1)!;
  expect(mail.to).toEqual(['ada@example.org']);
  const token = linkIn(mail, 'reset');
  const fresh = { token, password: 'een heel ander wachtwoord' };
  expect((await new Browser(base).call(routes.resetPassword, fresh)).account?.email).toBe('ada@example.org');
});

it('gives the admin the link where the mail was not taken', async () => {
  mailbox.refusing = true;
  const invited = { organisationId, email: 'sam@example.org', role: 'member' as const, teamIds: [] };
  const signedIn = new Browser(base);
  await signedIn.call(routes.signIn, { email: 'ada@example.org', password: 'een heel ander wachtwoord' });
  const made = await signedIn.call(routes.invite, invited);
  expect(made.mailed).toBe(false);
  expect(made.url).toContain('https://inrol.example.org/invitation/');
});
