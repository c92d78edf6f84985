import { randomUUID } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import {
  invitationRoutes as routes,
  seriesRoutes,
  sessionRoutes,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import { ProcessMap } from '@inrol/sync-core/shapes';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
import { Timekeeper } from '../../platform/timetable/index.ts';
import { Documents } from '../../sync/index.ts';
import { Mailbox, type ReceivedMail } from '../../test/mailbox.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { startTestWorker } from '../../test/test-worker.ts';

let mailbox: Mailbox;
let inrol: TestInrol;
let worker: INestApplicationContext;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bob: TestPerson;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  inrol = await TestInrol.start(undefined, undefined, mailbox);
  worker = await startTestWorker(inrol);
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya Noord', north);
  bob = await oever.person('Bob Noord', north);
  await bob.browser.call(identityRoutes.updateMe, { locale: 'en' });
});
afterAll(async () => {
  await worker.close();
  await inrol.stop();
  await mailbox.close();
});

const noon = new Date('2026-11-20T12:00:00.000Z');
/** It is so many minutes after noon, everywhere. */
const itIs = (minutes: number): void => {
  const now = new Date(noon.getTime() + minutes * 60_000);
  for (const process of [inrol.app, worker]) process.get(Clock).standAt(now);
};
beforeEach(() => itIs(0));

const prepare = (more: object = {}): Promise<Session> =>
  aya.browser.call(sessionRoutes.createSession, {
    ...{ organisationId: oever.id, title: 'Eerste week', question: 'Wat houdt ons van de keukentafel?' },
    ...{ teamId: north.id, trackId: null, methodKey: 'retrospective', language: 'nl' },
    startsAt: '2026-12-01T08:30:00.000Z',
    ...more,
  });
const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand): Promise<Session> =>
  aya.browser.call(sessionRoutes.command, { ...on(session), revision: session.revision, command: order });
const invite = (session: Session) => aya.browser.call(routes.inviteToSession, on(session));

/** What came for each since `act`, when the worker had looked at what is due; the number says how many are waited for. */
const mailsAfter = async (
  count: number,
  act: () => Promise<unknown> = () => Promise.resolve(),
): Promise<ReceivedMail[]> => {
  const before = mailbox.received.length;
  await act();
  await worker.get(Timekeeper).look();
  await vi.waitFor(() => expect(mailbox.received.length).toBeGreaterThanOrEqual(before + count), { timeout: 10_000 });
  // what is not to come has had its chance
  const mailing = `task_identifier IN ('tell-appointments', 'phase-due', 'tell-of-phase')`;
  const jobs = () => inrol.database.manager.query(`SELECT 1 FROM graphile_worker.jobs WHERE ${mailing}`);
  await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 10_000 });
  return mailbox.received.slice(before);
};
const to = ({ email }: TestPerson, mails: readonly ReceivedMail[]): ReceivedMail =>
  mails.find((mail) => mail.to.includes(email))!;
const linesOf = ({ calendar }: ReceivedMail): string[] => calendar!.split('\r\n');
const sequenceOf = (mail: ReceivedMail): number => Number(/SEQUENCE:(\d+)/.exec(mail.calendar!)![1]);

describe('an invitation', () => {
  it('goes once to everybody of the team, in their own language, with the link and an event', async () => {
    const session = await prepare();
    const mails = await mailsAfter(2, () => invite(session));
    expect(new Set(mails.map((mail) => mail.to[0]))).toEqual(new Set([aya.email, bob.email]));
    expect(mails).toHaveLength(2);
    const dutch = to(aya, mails);
    expect(dutch.text).toContain('Aya Noord nodigt je uit voor ‘Eerste week’');
    expect(dutch.text).toContain('dinsdag 1 december 2026, 09:30 – ');
    expect(dutch.text).toContain(`https://inrol.example.org/jeugdhulp-de-oever/sessions/${session.id}`);
    expect(dutch.text).toContain(`Reply-To: ${aya.email}`);
    const english = to(bob, mails);
    expect(english.text).toContain('Tuesday, 1 December 2026, 09:30 – ');
    for (const line of ['METHOD:REQUEST', `UID:${session.id}`, 'DTSTART:20261201T083000Z', 'STATUS:CONFIRMED'])
      expect(linesOf(english)).toContain(line);
    expect(english.calendar).toContain('ORGANIZER;CN="Aya Noord"');
    expect(english.calendar).toMatch(new RegExp(`ATTENDEE;[^\r]*RSVP=FALSE[^\r]*${bob.email}`, 'i'));
    expect(english.calendar).not.toContain(aya.email);

    const late = await oever.person('Cas Noord', north);
    const asked = await aya.browser.call(routes.sessionInvitations, on(session));
    expect(asked.people.filter(({ invited }) => !invited).map(({ name }) => name)).toEqual(['Cas Noord']);
    const more = await mailsAfter(1, () => invite(session));
    expect(more.map((mail) => mail.to)).toEqual([[late.email]]);
    await oever.admin.browser.call(organisationRoutes.removePerson, {
      organisationId: oever.id,
      accountId: late.accountId,
    });
  });

  it('says so where people can write before it begins', async () => {
    const session = await command(await prepare(), { kind: 'open' });
    const write = session.phases.find(({ visibility }) => visibility === 'private')!;
    await command(session, { kind: 'write-early', phaseId: write.id, early: true });
    const mails = await mailsAfter(2, () => invite(session));
    expect(to(aya, mails).text).toContain('alvast opschrijven');
  });

  it('asks for a whole series in one mail, and for each of them by itself when it moves', async () => {
    const session = await prepare();
    const startsAt = ['2026-12-08T08:30:00.000Z', '2026-12-15T08:30:00.000Z'];
    const all = await aya.browser.call(seriesRoutes.planSeries, { ...on(session), startsAt });
    const series = true;
    const mails = await mailsAfter(2, () => aya.browser.call(routes.inviteToSession, { ...on(session), series }));
    expect(mails).toHaveLength(2);
    const mail = to(aya, mails);
    expect(mail.text).toContain('een reeks van 3 sessies');
    expect(linesOf(mail).filter((line) => line.startsWith('UID:'))).toEqual(all.map(({ id }) => `UID:${id}`));
    expect(linesOf(mail)).toContain('METHOD:PUBLISH');
    const last = { organisationId: oever.id, sessionId: all[2]!.id };
    const asked = await aya.browser.call(routes.sessionInvitations, last);
    expect([asked.ahead, asked.people.every(({ invited }) => invited)]).toEqual([3, true]);
    itIs(20);
    await aya.browser.call(sessionRoutes.updateSession, { ...last, startsAt: '2026-12-16T08:30:00.000Z' });
    itIs(30);
    const moved = await mailsAfter(2);
    expect(moved).toHaveLength(2);
    expect(linesOf(to(bob, moved))).toEqual(expect.arrayContaining(['METHOD:REQUEST', `UID:${last.sessionId}`]));
  });

  it('is for who facilitates, and for a session with a moment that is to come', async () => {
    const session = await prepare();
    expect(await bob.browser.refusal(routes.inviteToSession, on(session))).toBe('not-a-facilitator');
    expect(await bob.browser.refusal(routes.sessionInvitations, on(session))).toBe('not-a-facilitator');
    const without = await prepare({ startsAt: null });
    expect(await aya.browser.refusal(routes.inviteToSession, on(without))).toBe('session-without-start');
    const past = await prepare({ startsAt: '2026-11-01T08:30:00.000Z' });
    expect(await aya.browser.refusal(routes.inviteToSession, on(past))).toBe('start-has-passed');
  });

  it('is tried again when the mail was not taken', async () => {
    mailbox.refusing = true;
    const session = await prepare();
    await invite(session);
    await worker.get(Timekeeper).look();
    const waiting = `SELECT 1 FROM graphile_worker._private_jobs WHERE attempts > 0 AND locked_at IS NULL`;
    await vi.waitFor(async () => expect(await inrol.database.manager.query(waiting)).toHaveLength(2));
    mailbox.refusing = false;
    const retry = `UPDATE graphile_worker._private_jobs SET run_at = now()`;
    const mails = await mailsAfter(2, () => inrol.database.manager.query(retry));
    expect(mails).toHaveLength(2);
  });
});

describe('what changes after the invitation', () => {
  const invited = async (): Promise<Session> => {
    const session = await prepare();
    await mailsAfter(2, () => invite(session));
    return session;
  };

  it('is told in one mail when it has settled, with a later version of the same event', async () => {
    const session = await invited();
    const move = (startsAt: string | null) =>
      aya.browser.call(sessionRoutes.updateSession, { ...on(session), startsAt });
    itIs(1);
    await move('2026-12-02T08:30:00.000Z');
    await worker.get(Timekeeper).look();
    itIs(9);
    await move('2026-12-03T13:00:00.000Z');
    itIs(12);
    const mails = await mailsAfter(2);
    expect(mails).toHaveLength(2);
    const mail = to(aya, mails);
    expect(mail.text).toContain('donderdag 3 december 2026, 14:00');
    expect(mail.text).toContain('Eerst was het dinsdag 1 december 2026, 09:30');
    for (const line of ['METHOD:REQUEST', `UID:${session.id}`, 'DTSTART:20261203T130000Z'])
      expect(linesOf(mail)).toContain(line);
    expect(sequenceOf(mail)).toBeGreaterThan(session.revision);

    itIs(30);
    await move(null);
    itIs(40);
    const off = to(aya, await mailsAfter(2));
    expect(linesOf(off)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', `UID:${session.id}`]));
    expect(off.text).toContain('Er is nog geen nieuwe dag');
    expect(sequenceOf(off)).toBeGreaterThan(sequenceOf(mail));
    itIs(60);
    await move('2026-12-10T13:00:00.000Z');
    itIs(70);
    expect(linesOf(to(aya, await mailsAfter(2)))).toContain('DTSTART:20261210T130000Z');
  });

  it('is nothing when it is as it was, and nothing for who has left the organisation', async () => {
    const session = await invited();
    const dirk = await oever.person('Dirk Noord', north);
    await mailsAfter(1, () => invite(session));
    await oever.admin.browser.call(organisationRoutes.removePerson, {
      organisationId: oever.id,
      accountId: dirk.accountId,
    });
    itIs(20);
    await aya.browser.call(sessionRoutes.updateSession, { ...on(session), title: 'Anders' });
    await aya.browser.call(sessionRoutes.updateSession, { ...on(session), title: session.title });
    itIs(25);
    await worker.get(Timekeeper).look();
    await aya.browser.call(sessionRoutes.updateSession, { ...on(session), title: 'Toch anders' });
    itIs(40);
    const mails = await mailsAfter(2);
    expect(new Set(mails.map((mail) => mail.to[0]))).toEqual(new Set([aya.email, bob.email]));
    expect(mails).toHaveLength(2);
    expect(to(aya, mails).text).toContain('‘Toch anders’ is veranderd');
  });

  it('is nothing for who was erased, who could take along what they were asked for', async () => {
    const session = await invited();
    const eva = await oever.person('Eva Noord', north);
    await mailsAfter(1, () => invite(session));
    const { things } = await eva.browser.call(identityRoutes.ownData, {});
    expect(things).toMatchObject([{ kind: 'invitation', in: session.title, at: expect.any(String) }]);
    itIs(20);
    await aya.browser.call(sessionRoutes.updateSession, { ...on(session), title: 'Anders' });
    await eva.browser.call(identityRoutes.eraseMe, { password: 'een goed lang wachtwoord' });
    const kept = 'SELECT 1 FROM appointment_invitee WHERE "accountId" = $1';
    expect(await inrol.database.manager.query(kept, [eva.accountId])).toEqual([]);
    itIs(40);
    expect(new Set((await mailsAfter(2)).flatMap((mail) => mail.to))).toEqual(new Set([aya.email, bob.email]));
  });

  it('is told when the session falls, or is closed before anybody began', async () => {
    const dropped = await invited();
    itIs(20);
    expect(await bob.browser.refusal(routes.dropSession, on(dropped))).toBe('not-a-facilitator');
    await aya.browser.call(routes.dropSession, on(dropped));
    expect(await aya.browser.refusal(sessionRoutes.session, on(dropped))).toBe('not-found');
    itIs(30);
    const mail = to(bob, await mailsAfter(2));
    expect(linesOf(mail)).toEqual(expect.arrayContaining(['METHOD:CANCEL', `UID:${dropped.id}`, 'STATUS:CANCELLED']));
    expect(mail.text).toContain('does not take place');
    const kept = () => inrol.database.manager.query('SELECT 1 FROM appointment WHERE id = $1', [dropped.id]);
    await vi.waitFor(async () => expect(await kept()).toEqual([]));

    const closed = await invited();
    itIs(50);
    await command(await command(closed, { kind: 'open' }), { kind: 'close' });
    itIs(60);
    expect(linesOf(to(aya, await mailsAfter(2)))).toContain('METHOD:CANCEL');
  });
});

describe('a session that falls', () => {
  it('is one that has not begun, and in which nobody wrote', async () => {
    const session = await command(await prepare(), { kind: 'open' });
    const write = session.phases.find(({ visibility }) => visibility === 'private')!;
    const early = await command(session, { kind: 'write-early', phaseId: write.id, early: true });
    const note = { phaseId: write.id, columnId: write.columns[0]?.id ?? null, text: 'Vooraf' };
    await bob.browser.call(sessionRoutes.writeNote, { ...on(session), noteId: randomUUID(), ...note });
    expect(await aya.browser.refusal(routes.dropSession, on(session))).toBe('written-before');
    await command(early, { kind: 'start' });
    expect(await aya.browser.refusal(routes.dropSession, on(session))).toBe('move-not-possible');
  });

  it('takes along the map that was started for it, unless somebody drew on it or draws on it elsewhere', async () => {
    const mapping = { methodKey: 'work-process-analysis' };
    const mapOf = (session: Session) => ({ organisationId: oever.id, processMapId: session.processMapId! });
    const empty = await prepare(mapping);
    const along = await prepare({ ...mapping, processMapId: empty.processMapId });
    await aya.browser.call(routes.dropSession, on(empty));
    await aya.browser.call(processMapRoutes.processMap, mapOf(along));
    await aya.browser.call(routes.dropSession, on(along));
    expect(await aya.browser.refusal(processMapRoutes.processMap, mapOf(along))).toBe('not-found');

    const drawn = await prepare(mapping);
    const { documentId } = await aya.browser.call(processMapRoutes.processMap, mapOf(drawn));
    await inrol.app.get(Documents).write(documentId, (doc) => {
      new ProcessMap(doc).addStep({ id: randomUUID(), x: 0, y: 0, title: 'Bellen', kind: 'step' });
    });
    await aya.browser.call(routes.dropSession, on(drawn));
    const { steps } = await aya.browser.call(processMapRoutes.processMapContent, mapOf(drawn));
    expect(steps.map(({ title }) => title)).toEqual(['Bellen']);
  });
});

describe('a phase in people’s own time', () => {
  /** Until Friday noon, two weeks ahead. */
  const endsAt = '2026-12-04T12:00:00.000Z';
  const dayBefore = 13 * 24 * 60;
  const running = async (): Promise<Session> => {
    const session = await command(await command(await prepare(), { kind: 'open' }), { kind: 'start' });
    const write = session.phases.find(({ visibility }) => visibility === 'private')!;
    return command(session, { kind: 'go-to', phaseId: write.id });
  };
  const setEnd = (session: Session, more: object = {}) =>
    command(session, { kind: 'set-end', phaseId: session.currentPhaseId!, endsAt, reminds: true, ...more });
  const inList = async ({ id }: Session) => {
    const sessions = await bob.browser.call(sessionRoutes.sessions, { organisationId: oever.id });
    return sessions.find((one) => one.id === id)?.openUntil;
  };

  it('reminds everyone of the team alike, whoever wrote, and tells who facilitates when its time is up', async () => {
    const session = await setEnd(await running());
    expect(await inList(session)).toBe(endsAt);
    const [phaseId, noteId] = [session.currentPhaseId!, randomUUID()];
    const columnId = session.phases.find(({ id }) => id === phaseId)!.columns[0]?.id ?? null;
    await bob.browser.call(sessionRoutes.writeNote, { ...on(session), noteId, phaseId, columnId, text: 'Al klaar' });
    itIs(dayBefore - 1);
    expect(await mailsAfter(0)).toEqual([]);
    itIs(dayBefore);
    const reminders = await mailsAfter(2);
    expect(reminders).toHaveLength(2);
    expect(to(aya, reminders).text).toContain('Tot vrijdag 4 december 2026, 13:00 kun je meedoen');
    expect(to(aya, reminders).text).toContain(`https://inrol.example.org/jeugdhulp-de-oever/sessions/${session.id}`);
    expect(to(bob, reminders).text).toContain('Until Friday, 4 December 2026, 13:00 you can take part');

    itIs(dayBefore + 24 * 60);
    const ended = await mailsAfter(1);
    expect(ended.map((mail) => mail.to)).toEqual([[aya.email]]);
    expect(to(aya, ended).text).toContain('gaat niet vanzelf verder');
    const after = await bob.browser.call(sessionRoutes.session, on(session));
    expect(after).toMatchObject({ status: 'running', currentPhaseId: phaseId, revision: session.revision });
    await bob.browser.call(sessionRoutes.dropNote, { ...on(session), noteId });
  });

  it('says nothing where the session has gone on, its end was taken away, or nobody was to be reminded', async () => {
    const gone = await setEnd(await running());
    const away = await setEnd(await running());
    const quiet = await setEnd(await running(), { reminds: false });
    await command(gone, { kind: 'go-to', phaseId: gone.phases.at(-1)!.id });
    await setEnd(away, { endsAt: null });
    expect(await inList(gone)).toBeNull();
    itIs(dayBefore);
    expect(await mailsAfter(0)).toEqual([]);
    itIs(dayBefore + 24 * 60);
    const told = await mailsAfter(1);
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain(quiet.id);
  });

  it('ends at a moment that is to come', async () => {
    const session = await running();
    const order = { kind: 'set-end', phaseId: session.currentPhaseId!, reminds: false } as const;
    const past = { ...order, endsAt: '2026-11-20T11:59:00.000Z' };
    const refused = await aya.browser.refusal(sessionRoutes.command, {
      ...{ ...on(session), revision: session.revision, command: past },
    });
    expect(refused).toBe('end-not-possible');
  });
});
