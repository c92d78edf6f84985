import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FullHouse } from '../test/full-house.ts';
import { RoomBrowser } from '../test/room-browser.ts';
import { TestInrol, type TestPerson } from '../test/start-inrol.ts';

const SOON_MS = 2_000;

let inrol: TestInrol;
let house: FullHouse;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
});
afterEach(() => rooms.splice(0).forEach((room) => room.close()));
afterAll(() => inrol.stop());

const enter = async ({ browser }: Pick<TestPerson, 'browser'>): Promise<RoomBrowser> => {
  const room = new RoomBrowser(browser);
  rooms.push(room);
  await room.enter(house.session.id);
  return room;
};
/** Resolves when the server has ended the socket, in good time. */
const ended = (room: RoomBrowser): Promise<void> =>
  new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('the socket is still open')), SOON_MS);
    room.socket.once('disconnect', () => {
      clearTimeout(tooLate);
      resolve();
    });
  });
/** Whether somebody's socket has stayed open. */
const undisturbed = async (person: Pick<TestPerson, 'browser'>) => {
  const room = await enter(person);
  const disturbed = vi.fn<() => void>();
  room.socket.on('disconnect', disturbed);
  return () => expect(disturbed).not.toHaveBeenCalled();
};
/** A map of the team that is in no session. */
const mapOf = (trackId: string | null) =>
  house.call(processMapRoutes.createProcessMap, { title: 'Zo gaat het', teamId: house.team.id, trackId, goalId: null });
const inHouse = () => ({ organisationId: house.organisation.id });

describe('whoever may no longer be here', () => {
  it('is out after signing out, and others stay', async () => {
    const aya = await house.organisation.person('Aya');
    const room = await enter(aya);
    const stays = await undisturbed(house.admin);
    const out = ended(room);
    await aya.browser.call(identityRoutes.signOut, {});
    await out;
    await expect(room.connect()).rejects.toThrow('not-signed-in');
    stays();
  });

  it('is out on every device after a new password was set', async () => {
    const bas = await house.organisation.person('Bas');
    const onPhone = { browser: inrol.stranger() };
    const { email } = (await bas.browser.call(identityRoutes.me, {})).account!;
    await onPhone.browser.call(identityRoutes.signIn, { email, password: 'een goed lang wachtwoord' });
    const open = await Promise.all([enter(bas), enter(onPhone)]);
    const stays = await undisturbed({ browser: house.guest });
    const out = open.map(ended);
    const { url } = await house.admin.browser.call(identityRoutes.makePasswordReset, {
      ...inHouse(),
      accountId: bas.accountId,
    });
    const token = url!.split('/').at(-1)!;
    await inrol.stranger().call(identityRoutes.resetPassword, { token, password: 'een heel nieuw wachtwoord' });
    await Promise.all(out);
    for (const room of open) await expect(room.connect()).rejects.toThrow('not-signed-in');
    expect(await bas.browser.refusal(sessionRoutes.sessions, inHouse())).toBe('not-signed-in');
    stays();
  });

  it('finds nothing any more after being taken out of the organisation', async () => {
    const cas = await house.organisation.person('Cas', house.team);
    const room = await enter(cas);
    const { boardId, processMapDocumentId } = house.session;
    const board = await room.open(boardId);
    const stays = await undisturbed(house.admin);
    const out = ended(room);
    await house.call(organisationRoutes.removePerson, { accountId: cas.accountId });
    await out;
    // the account is still there, so the page comes back
    await vi.waitFor(() => expect(room.socket.connected).toBe(true));
    expect(await room.refusal('session.enter', { sessionId: house.session.id })).toBe('not-found');
    for (const documentId of [boardId, processMapDocumentId!])
      expect(await room.refusal('document.open', { documentId, stateVector: new Uint8Array([0]) })).toBe('not-found');
    board.write('Ik ben er nog');
    expect(await room.refusal('document.push', { documentId: boardId, update: new Uint8Array([0, 0]) })).toBe(
      'document-not-open',
    );
    expect(await cas.browser.refusal(sessionRoutes.sessions, inHouse())).toBe('not-found');
    const people = await house.call(organisationRoutes.people, {});
    expect(people.map(({ name }) => name)).not.toContain('Cas');
    stays();
  });

  it('reads the map of a team that they were taken out of, and draws in it no more', async () => {
    const dia = await house.organisation.person('Dia', house.team);
    const { documentId } = await mapOf(null);
    const room = await enter(dia);
    const map = await room.open(documentId);
    expect(map.replica.access).toBe('write');
    await house.call(organisationRoutes.removeTeamMember, { teamId: house.team.id, accountId: dia.accountId });
    await vi.waitFor(() => expect(map.replica.access).toBe('read'), SOON_MS);
  });

  it('reads the maps of a track that somebody else facilitates now', async () => {
    const evi = await house.organisation.person('Evi');
    const { trackId } = house.ids as { trackId: string };
    const facilitatorIds = [house.admin.accountId, evi.accountId];
    await house.call(changeTrackRoutes.updateTrack, { trackId, facilitatorIds });
    const { documentId } = await mapOf(trackId);
    const room = await enter(evi);
    const map = await room.open(documentId);
    expect(map.replica.access).toBe('write');
    await house.call(changeTrackRoutes.updateTrack, { trackId, facilitatorIds: [house.admin.accountId] });
    await vi.waitFor(() => expect(map.replica.access).toBe('read'), SOON_MS);
  });
});
