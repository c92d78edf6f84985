import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes as routes } from '@inrol/contracts/sessions';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { FullHouse } from '../../test/full-house.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let host: FullHouse;
let zuid: TestOrganisation;
let zita: TestPerson;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  host = await FullHouse.build(inrol, 'Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  zita = await zuid.person('Zita');
});
afterEach(() => rooms.splice(0).forEach((room) => room.close()));
afterAll(() => inrol.stop());

const inSession = () => ({ organisationId: host.organisation.id, sessionId: host.session.id });
const join = async (browser: Browser, name: string) => {
  const { code } = await host.call(routes.joinLink, { sessionId: host.session.id });
  return browser.call(routes.join, { code, name });
};
const enter = async (browser: Browser): Promise<RoomBrowser> => {
  const room = new RoomBrowser(browser);
  rooms.push(room);
  await room.enter(host.session.id);
  return room;
};

describe('a guest with an account elsewhere', () => {
  it('stays signed in at home', async () => {
    const { me } = await join(zita.browser, 'Zita van Zuid');
    expect(me).toMatchObject({ account: { name: 'Zita' }, guest: { name: 'Zita van Zuid' } });
    expect(await zita.browser.call(identityRoutes.me, {})).toEqual(me);
    expect(await zita.browser.refusal(organisationRoutes.teams, { organisationId: zuid.id })).toBe('accepted');
    expect(await zita.browser.refusal(routes.ownPart, inSession())).toBe('accepted');
    expect(await zita.browser.refusal(routes.sessions, { organisationId: host.organisation.id })).toBe('not-allowed');
  });

  it('is in the room as that guest', async () => {
    const browser = inrol.stranger();
    await join(browser, 'Gijs');
    const room = await enter(browser);
    const zitas = await enter(zita.browser);
    await room.sees('Gijs', 'Zita van Zuid');
    expect(zitas.people.find(({ name }) => name === 'Zita van Zuid')).toMatchObject({ guest: true });
    await (await zitas.open(host.session.boardId)).is('saved');
  });

  it('is themselves where they belong, whatever they were before', async () => {
    const person = await zuid.person('Bo');
    await join(person.browser, 'Bo te gast');
    const { email } = (await person.browser.call(identityRoutes.me, {})).account!;
    const invited = { organisationId: host.organisation.id, email, role: 'member' as const, teamIds: [] };
    const { url } = await host.admin.browser.call(identityRoutes.invite, invited);
    const accept = { token: url!.split('/').at(-1)!, name: 'Bo', password: 'een goed lang wachtwoord' };
    await person.browser.call(identityRoutes.acceptInvitation, { ...accept, locale: 'nl' });
    expect(await person.browser.refusal(routes.sessions, { organisationId: host.organisation.id })).toBe('accepted');
    const room = await enter(person.browser);
    expect(room.people).toContainEqual(expect.objectContaining({ name: 'Bo', guest: false }));
  });

  it('leaves as both when they sign out', async () => {
    const person = await zuid.person('Cas');
    await join(person.browser, 'Cas te gast');
    const before = inrol.stranger().with(person.browser.cookies.split('; ')[1]!);
    expect((await before.call(identityRoutes.me, {})).guest?.name).toBe('Cas te gast');
    await person.browser.call(identityRoutes.signOut, {});
    const nobody = { account: null, memberships: [], guest: null };
    expect(await person.browser.call(identityRoutes.me, {})).toEqual(nobody);
    expect(await before.call(identityRoutes.me, {})).toEqual(nobody);
  });

  it('is no account by the cookie of a guest, nor the other way round', async () => {
    const guest = inrol.stranger();
    await join(guest, 'Gerda');
    const [, token] = guest.cookies.split('=');
    const swapped = inrol.stranger().with(`inrol_session=${token}`);
    expect(await swapped.refusal(identityRoutes.updateMe, { name: 'Baas' })).toBe('not-signed-in');
    const signedIn = host.admin.browser.cookies.split('=')[1]!;
    const asGuest = inrol.stranger().with(`inrol_guest=${signedIn}`);
    expect((await asGuest.call(identityRoutes.me, {})).account).toBeNull();
  });
});
