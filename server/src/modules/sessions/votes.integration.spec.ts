import { randomUUID } from 'node:crypto';
import {
  sessionRoutes as routes,
  type AnswerGiven,
  type DotsGiven,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import type { Team } from '@inrol/contracts/organisations';
import { Board } from '@inrol/sync-core/shapes';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let cato: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  [aya, bas, cato] = [
    await oever.person('Aya', north),
    await oever.person('Bas', north),
    await oever.person('Cato', north),
  ];
});
afterAll(() => inrol.stop());

const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand): Promise<Session> =>
  aya.browser.call(routes.command, { ...on(session), revision: session.revision, command: order });
const phase = (session: Session, kind: Session['phases'][number]['kind']) =>
  session.phases.find((candidate) => candidate.kind === kind)!;
const at = async (kind: Session['phases'][number]['kind']): Promise<Session> => {
  let session = await aya.browser.call(routes.createSession, {
    organisationId: oever.id,
    title: 'Stemmen',
    question: 'Wat doen we?',
    teamId: north.id,
    trackId: null,
    methodKey: 'roll-in-session',
    language: 'nl',
    startsAt: null,
  });
  session = await command(session, { kind: 'open' });
  return command(session, { kind: 'go-to', phaseId: phase(session, kind).id });
};
const put = (who: Browser, session: Session, ballot: DotsGiven | AnswerGiven, proposalId?: string) =>
  'answer' in ballot
    ? proposalId
      ? who.call(routes.answerAgreement, {
          ...on(session),
          phaseId: phase(session, 'decide').id,
          proposalId,
          ...ballot,
        })
      : who.call(routes.putAnswer, { ...on(session), phaseId: phase(session, 'vote').id, ...ballot })
    : who.call(routes.putBallot, { ...on(session), phaseId: phase(session, 'vote').id, ballot });
const refused = (...vote: Parameters<typeof put>): Promise<string> =>
  put(...vote).then(
    () => 'taken',
    (refusal: { problem: { code: string } }) => refusal.problem.code,
  );
const rows = async (session: Session): Promise<unknown[]> =>
  inrol.app.get(DataSource).query('SELECT * FROM "ballot" WHERE "sessionId" = $1', [session.id]);

describe('a vote on words of the group', () => {
  const voting = async (kind: 'consent' | 'fist' | 'dilemma') => {
    const session = await at('vote');
    const words =
      kind === 'dilemma' ? { kind, a: 'Nu melden', b: 'Eerst praten' } : { kind, proposal: 'We bellen binnen een dag' };
    return command(session, { kind: 'set-voting', phaseId: phase(session, 'vote').id, voting: words });
  };
  const reveal = (session: Session) => command(session, { kind: 'reveal', phaseId: phase(session, 'vote').id });

  it('of consent counts answers, keeps reasons without a person, and forgets who said what', async () => {
    const session = await voting('consent');
    await put(aya.browser, session, { answer: 'agree', reason: '' });
    await put(bas.browser, session, { answer: 'agree', reason: '' });
    await put(bas.browser, session, { answer: 'object', reason: 'Dat lukt niet in de zomer' });
    await put(cato.browser, session, { answer: 'concern', reason: 'Wie belt er dan?' });
    expect(await refused(cato.browser, session, { answer: 'object', reason: '' })).toBe('reason-needed');
    const seen = await cato.browser.call(routes.session, on(session));
    expect(phase(seen, 'vote')).toMatchObject({ answers: null, voters: null, tally: null });
    expect(await rows(session)).toHaveLength(3);
    const shown = await reveal(session);
    expect(phase(shown, 'vote')).toMatchObject({
      voters: 3,
      tally: null,
      answers: {
        counts: [
          { answer: 'agree', people: 1 },
          { answer: 'concern', people: 1 },
          { answer: 'object', people: 1 },
        ],
        reasons: [
          { answer: 'concern', reason: 'Wie belt er dan?' },
          { answer: 'object', reason: 'Dat lukt niet in de zomer' },
        ],
      },
    });
    expect(await rows(session)).toEqual([]);
    expect(await refused(bas.browser, session, { answer: 'agree', reason: '' })).toBe('vote-closed');
    expect(await rows(session)).toEqual([]);
  });

  it('with fingers counts every number of them', async () => {
    const session = await voting('fist');
    await put(aya.browser, session, { answer: '5', reason: '' });
    await put(bas.browser, session, { answer: '0', reason: '' });
    await put(cato.browser, session, { answer: '5', reason: '' });
    const { answers } = phase(await reveal(session), 'vote');
    expect(answers?.counts.map(({ people }) => people)).toEqual([2, 0, 0, 0, 0, 1]);
    expect(answers?.reasons).toEqual([]);
  });

  it('on a dilemma asks why, and takes no answer of another kind of vote', async () => {
    const session = await voting('dilemma');
    expect(await refused(bas.browser, session, { answer: 'a', reason: '' })).toBe('reason-needed');
    expect(await refused(bas.browser, session, { answer: 'agree', reason: '' })).toBe('not-in-this-phase');
    await put(bas.browser, session, { answer: 'a', reason: 'Het kind kan niet wachten' });
    const { answers } = phase(await reveal(session), 'vote');
    expect(answers).toEqual({
      counts: [
        { answer: 'a', people: 1 },
        { answer: 'b', people: 0 },
      ],
      reasons: [{ answer: 'a', reason: 'Het kind kan niet wachten' }],
    });
  });

  it('cannot be answered before the words are there, and starts anew with other words', async () => {
    const session = await voting('dilemma');
    const vote = phase(session, 'vote').id;
    await put(bas.browser, session, { answer: 'a', reason: 'Het kind kan niet wachten' });
    const empty = await command(session, { kind: 'set-voting', phaseId: vote, voting: { kind: 'fist', proposal: '' } });
    expect(await rows(session)).toEqual([]);
    expect(await refused(bas.browser, empty, { answer: '3', reason: '' })).toBe('nothing-to-vote-on');
  });
});

describe('a choice', () => {
  it('goes to one thing on the board', async () => {
    const session = await at('vote');
    const [one, two] = [randomUUID(), randomUUID()];
    await inrol.app.get(Documents).write(session.boardId, (doc) => {
      new Board(doc).addNotes([one, two].map((id) => ({ id, text: 'Een vraag', phaseId: session.phases[0]!.id })));
    });
    const choosing = await command(session, {
      kind: 'set-voting',
      phaseId: phase(session, 'vote').id,
      voting: { kind: 'choice' },
    });
    const both = [one, two].map((targetId) => ({ targetId, dots: 1 }));
    expect(await refused(bas.browser, choosing, both)).toBe('too-many-dots');
    await put(bas.browser, choosing, both.slice(0, 1));
    await put(bas.browser, choosing, both.slice(1));
    const shown = await command(choosing, { kind: 'reveal', phaseId: phase(session, 'vote').id });
    expect(phase(shown, 'vote')).toMatchObject({ tally: [{ targetId: two, dots: 1 }], voters: 1, answers: null });
  });
});

describe('an agreement that is put to the group', () => {
  const proposing = async () => {
    const session = await at('decide');
    const phaseId = phase(session, 'decide').id;
    const proposed = await command(session, { kind: 'propose', phaseId, title: 'We bellen eerst' });
    const proposalId = phase(proposed, 'decide').proposals[0]!.id;
    return { session: proposed, proposalId, phaseId };
  };

  it('is answered in secret, by guests too, and shown without names', async () => {
    const { session, proposalId, phaseId } = await proposing();
    const guest = inrol.stranger();
    const { code } = await aya.browser.call(routes.joinLink, on(session));
    await guest.call(routes.join, { code, name: 'Gijs' });
    await put(guest, session, { answer: 'concern', reason: 'En na vijven?' }, proposalId);
    await put(bas.browser, session, { answer: 'agree', reason: '' }, proposalId);
    expect((await guest.call(routes.ownPart, on(session))).ballots).toEqual([
      { phaseId, proposalId, ballot: { answer: 'concern', reason: 'En na vijven?' } },
    ]);
    const shown = await command(session, { kind: 'reveal-proposal', phaseId, proposalId });
    expect(phase(shown, 'decide').proposals).toMatchObject([
      { voters: 2, answers: { reasons: [{ answer: 'concern', reason: 'En na vijven?' }] }, onTable: true },
    ]);
    expect(await rows(session)).toEqual([]);
    expect(await refused(bas.browser, session, { answer: 'agree', reason: '' }, proposalId)).toBe('vote-closed');
    const away = await command(shown, { kind: 'put-away-proposal', phaseId, proposalId });
    expect(phase(away, 'decide').proposals).toMatchObject([{ voters: 2, onTable: false }]);
  });

  it('in other words is another question: what was said of the first is forgotten, and counts no more', async () => {
    const { session, proposalId, phaseId } = await proposing();
    await put(bas.browser, session, { answer: 'object', reason: 'Te vaag' }, proposalId);
    const again = await command(session, { kind: 'propose', phaseId, title: 'Binnen een dag' });
    const second = phase(again, 'decide').proposals[1]!.id;
    expect(await rows(session)).toEqual([]);
    expect(await refused(bas.browser, again, { answer: 'agree', reason: '' }, proposalId)).toBe('vote-changed');
    await put(bas.browser, again, { answer: 'agree', reason: '' }, second);
    expect(await rows(session)).toHaveLength(1);
  });
});
