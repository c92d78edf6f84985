import { randomUUID } from 'node:crypto';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { feedbackLoopRoutes as routes, type AnswerKind, type Obstacle } from '@inrol/contracts/feedback-loops';
import { insightRoutes } from '@inrol/contracts/insights';
import { organisationRoutes, type Team } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let board: Team;
let management: Team;
let north: Team;
let east: Team;
let aya: TestPerson;
let otto: TestPerson;
let manager: TestPerson;
let director: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  board = await oever.team('Bestuur', 'board');
  management = await oever.team('Regiomanagement', 'management', board.id);
  north = await oever.team('Team Noord', 'execution', management.id);
  east = await oever.team('Team Oost', 'execution', management.id);
  aya = await oever.person('Aya', north);
  otto = await oever.person('Otto', east);
  manager = await oever.person('Mo', management, { lead: true });
  director = await oever.person('Dirkje', board, { lead: true });
});
afterAll(() => inrol.stop());

const obstacle = (team: Team = north, more: object = {}) => ({
  organisationId: oever.id,
  title: 'Het intakeformulier telt veertien bladzijden',
  kind: 'rule' as const,
  teamId: team.id,
  trackId: null,
  ...more,
});
const raise = (who = aya, team = north, more: object = {}): Promise<Obstacle> =>
  who.browser.call(routes.raiseObstacle, obstacle(team, more));
const on = ({ id }: Obstacle) => ({ organisationId: oever.id, obstacleId: id });
const reply = (to: Obstacle, kind: AnswerKind, text = 'Dat is nu geregeld.') => ({
  ...on(to),
  stayId: to.stays.at(-1)!.id,
  kind,
  text,
});

describe('an obstacle', () => {
  it('waits with the team that the raising team answers to, until the day the organisation set', async () => {
    await oever.admin.browser.call(organisationRoutes.updateOrganisation, { organisationId: oever.id, answerDays: 10 });
    const raised = await raise();
    expect(raised).toMatchObject({ status: 'with', waitsWithTeamId: management.id, raisedByName: null });
    const inTenDays = new Date(raised.createdAt);
    inTenDays.setUTCDate(inTenDays.getUTCDate() + 10);
    expect(raised.dueOn).toBe(inTenDays.toISOString().slice(0, 10));
  });

  it('carries the name of a person only where that person wants it', async () => {
    expect((await raise()).raisedByName).toBeNull();
    expect((await raise(aya, north, { withMyName: true })).raisedByName).toBe('Aya');
  });

  it('climbs to the board and comes back with its answer, every stay in sight', async () => {
    const raised = await raise();
    const passed = await manager.browser.call(routes.answerObstacle, reply(raised, 'passed-up', 'Dit raakt de wet.'));
    expect(passed).toMatchObject({ status: 'with', waitsWithTeamId: board.id });
    const returned = await director.browser.call(routes.answerObstacle, reply(passed, 'removed', 'Twee vragen nu.'));
    expect(returned).toMatchObject({ status: 'returned', waitsWithTeamId: null, dueOn: null });
    expect(returned.stays.map(({ teamId, answer }) => [teamId, answer?.kind, answer?.by])).toEqual([
      [management.id, 'passed-up', 'Mo'],
      [board.id, 'removed', 'Dirkje'],
    ]);
    const confirmed = await aya.browser.call(routes.judgeAnswer, { ...on(raised), confirmed: true, text: 'Werkt!' });
    expect(confirmed).toMatchObject({ status: 'confirmed', verdicts: [{ confirmed: true, text: 'Werkt!' }] });
  });

  it('is opened again with a reason, and waits anew with the team that answered', async () => {
    const raised = await raise();
    await manager.browser.call(routes.answerObstacle, reply(raised, 'kept', 'De inspectie vraagt het.'));
    const reopen = (text: string) => ({ ...on(raised), confirmed: false, text });
    expect(await aya.browser.refusal(routes.judgeAnswer, reopen(''))).toBe('reason-missing');
    const again = await aya.browser.call(routes.judgeAnswer, reopen('De inspectie vraagt het niet meer.'));
    expect(again).toMatchObject({ status: 'with', waitsWithTeamId: management.id });
    expect(again.stays).toHaveLength(2);
  });

  it('raised by the team at the top waits with that team, and goes no higher', async () => {
    const raised = await raise(director, board);
    expect(raised.waitsWithTeamId).toBe(board.id);
    expect(await director.browser.refusal(routes.answerObstacle, reply(raised, 'passed-up'))).toBe('nobody-above');
  });

  it('is answered once when two leads answer at the same time', async () => {
    const second = await oever.person('Mila', management, { lead: true });
    const raised = await raise();
    const answers = await Promise.all([
      manager.browser.refusal(routes.answerObstacle, reply(raised, 'removed')),
      second.browser.refusal(routes.answerObstacle, reply(raised, 'kept')),
    ]);
    expect(answers.toSorted()).toEqual(['accepted', 'changed-meanwhile']);
  });

  it('is answered by those who lead the team where it waits, and nobody else', async () => {
    const raised = await raise();
    for (const person of [aya, director, oever.admin])
      expect(await person.browser.refusal(routes.answerObstacle, reply(raised, 'removed'))).toBe(
        'not-lead-of-answering-team',
      );
    await manager.browser.call(routes.answerObstacle, reply(raised, 'passed-up'));
    expect(await manager.browser.refusal(routes.answerObstacle, reply(raised, 'removed'))).toBe('waits-elsewhere');
    expect(await director.browser.refusal(routes.answerObstacle, reply(raised, 'removed'))).toBe('changed-meanwhile');
    const unknown = { ...reply(raised, 'removed'), stayId: randomUUID() };
    expect(await director.browser.refusal(routes.answerObstacle, unknown)).toBe('waits-elsewhere');
    expect(await director.browser.refusal(routes.answerObstacle, { ...reply(raised, 'removed'), text: ' ' })).toBe(
      'validation-failed',
    );
  });

  it('is confirmed by the team that raised it, after an answer', async () => {
    const raised = await raise();
    const confirm = { ...on(raised), confirmed: true };
    expect(await aya.browser.refusal(routes.judgeAnswer, confirm)).toBe('move-not-possible');
    await manager.browser.call(routes.answerObstacle, reply(raised, 'removed'));
    for (const person of [manager, otto, oever.admin])
      expect(await person.browser.refusal(routes.judgeAnswer, confirm)).toBe('only-raising-team');
    expect(await aya.browser.refusal(routes.judgeAnswer, confirm)).toBe('accepted');
    expect(await aya.browser.refusal(routes.judgeAnswer, confirm)).toBe('move-not-possible');
  });

  it('is asked about once more, thirty days after it was said to work', async () => {
    const clock = inrol.app.get(Clock);
    const daysAgo = (days: number) => clock.standAt(new Date(Date.now() - days * 86_400_000));
    const asked = async (who: TestPerson) => {
      const { toConfirmAgain } = await who.browser.call(insightRoutes.home, { organisationId: oever.id });
      return toConfirmAgain.filter(({ id }) => id === raised.id);
    };
    daysAgo(30);
    const raised = await raise();
    const yes = { ...on(raised), confirmed: true };
    try {
      await manager.browser.call(routes.answerObstacle, reply(raised, 'removed'));
      await aya.browser.call(routes.judgeAnswer, yes);
      daysAgo(1);
      expect(await asked(aya)).toEqual([]);
      expect(await aya.browser.refusal(routes.judgeAnswer, yes)).toBe('move-not-possible');
    } finally {
      clock.standAt(null);
    }
    expect(await asked(aya)).toMatchObject([{ lastAnswer: { kind: 'removed', teamId: management.id } }]);
    expect(await asked(otto)).toEqual([]);
    expect(await manager.browser.refusal(routes.judgeAnswer, yes)).toBe('only-raising-team');
    expect(await aya.browser.call(routes.judgeAnswer, yes)).toMatchObject({ status: 'confirmed', askAgainOn: null });
    expect(await asked(aya)).toEqual([]);
    const no = { ...on(raised), confirmed: false, text: 'Toch niet' };
    expect(await aya.browser.refusal(routes.judgeAnswer, no)).toBe('move-not-possible');
  });

  it('is opened again when it turns out not to work after all', async () => {
    const raised = await raise();
    await manager.browser.call(routes.answerObstacle, reply(raised, 'removed'));
    await aya.browser.call(routes.judgeAnswer, { ...on(raised), confirmed: true });
    const no = { ...on(raised), confirmed: false };
    expect(await aya.browser.refusal(routes.judgeAnswer, no)).toBe('reason-missing');
    const again = await aya.browser.call(routes.judgeAnswer, { ...no, text: 'Het formulier is terug.' });
    expect(again).toMatchObject({ status: 'with', waitsWithTeamId: management.id, askAgainOn: null });
    expect(again.verdicts.map(({ confirmed }) => confirmed)).toEqual([true, false]);
  });

  it('is talked about first: the answer makes a session with the team, led by who answers, and comes back', async () => {
    const raised = await raise();
    const answer = reply(raised, 'talk', 'Wat hebben jullie nodig om te stoppen met het formulier?');
    expect(await otto.browser.refusal(routes.answerObstacle, answer)).toBe('not-lead-of-answering-team');
    const sessions = () => aya.browser.call(sessionRoutes.sessions, { organisationId: oever.id });
    const before = (await sessions()).length;
    const talked = await manager.browser.call(routes.answerObstacle, answer);
    expect(talked).toMatchObject({ status: 'returned', waitsWithTeamId: null });
    const sessionId = talked.stays[0]!.answer!.talkId!;
    const session = await aya.browser.call(sessionRoutes.session, { organisationId: oever.id, sessionId });
    expect(session).toMatchObject({ title: raised.title, question: answer.text, teamId: north.id, status: 'draft' });
    expect(session.facilitators.map(({ name }) => name)).toEqual(['Mo']);
    expect(await sessions()).toHaveLength(before + 1);
    const no = { ...on(raised), confirmed: false, text: 'Na het gesprek ligt het nog bij jullie.' };
    expect(await aya.browser.call(routes.judgeAnswer, no)).toMatchObject({ waitsWithTeamId: management.id });
  });

  it('is raised for a team by those of that team, or by who facilitates its track', async () => {
    expect(await otto.browser.refusal(routes.raiseObstacle, obstacle(north))).toBe('not-your-team');
    expect(await oever.admin.browser.refusal(routes.raiseObstacle, obstacle(north))).toBe('not-your-team');
    const start = (teamIds: string[]) =>
      otto.browser.call(changeTrackRoutes.createTrack, {
        ...{ organisationId: oever.id, title: 'Traject van Otto', purpose: '', goalId: null },
        teamIds,
      });
    const without = await start([]);
    const within = await start([north.id]);
    expect(await otto.browser.refusal(routes.raiseObstacle, obstacle(north, { trackId: without.id }))).toBe(
      'not-your-team',
    );
    expect(await otto.browser.refusal(routes.raiseObstacle, obstacle(north, { trackId: within.id }))).toBe('accepted');
    expect(await manager.browser.refusal(routes.raiseObstacle, obstacle(north))).toBe('accepted');
  });

  it('does not cross an organisation', async () => {
    const raised = await raise();
    const foreign = await zuid.team('Wijkteam Zuid');
    const there = { organisationId: zuid.id, obstacleId: raised.id };
    expect(await zuid.admin.browser.refusal(routes.obstacle, there)).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.obstacle, on(raised))).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.judgeAnswer, { ...there, confirmed: true })).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.recur, { ...there, teamId: foreign.id })).toBe('not-found');
    expect(await aya.browser.refusal(routes.raiseObstacle, obstacle(foreign))).toBe('not-found');
    expect(await aya.browser.refusal(routes.raiseObstacle, obstacle(north, { trackId: randomUUID() }))).toBe(
      'not-found',
    );
  });
});

describe('a recurrence', () => {
  it('says that another team meets it too', async () => {
    const raised = await raise();
    const recur = (teamId: string) => ({ ...on(raised), teamId, text: 'Ook bij ons, elke week.' });
    expect(await otto.browser.refusal(routes.recur, recur(north.id))).toBe('not-your-team');
    const met = await otto.browser.call(routes.recur, recur(east.id));
    expect(met.recurrences).toMatchObject([{ teamId: east.id, text: 'Ook bij ons, elke week.' }]);
    await otto.browser.call(routes.recur, recur(east.id));
    const [summary] = await aya.browser.call(routes.obstacles, { organisationId: oever.id });
    expect(summary).toMatchObject({ id: raised.id, recurrences: 2, metByTeams: 2 });
  });

  it('is not added to a loop that is closed', async () => {
    const raised = await raise();
    await manager.browser.call(routes.answerObstacle, reply(raised, 'removed'));
    await aya.browser.call(routes.judgeAnswer, { ...on(raised), confirmed: true });
    expect(await otto.browser.refusal(routes.recur, { ...on(raised), teamId: east.id })).toBe('move-not-possible');
  });
});

describe('the ledger of a team', () => {
  it('shows what waits with it, longest wait first, also when that was raised later', async () => {
    const other = await zuid.team('Directie', 'board');
    const team = await zuid.team('Wijkteam', 'execution', other.id);
    const lead = await zuid.person('Lidewij', other, { lead: true });
    const member = await zuid.person('Wim', team);
    const raiseHere = (title: string) =>
      member.browser.call(routes.raiseObstacle, {
        ...{ organisationId: zuid.id, title, kind: 'money' as const, teamId: team.id, trackId: null },
      });
    const first = await raiseHere('Eerst gemeld');
    await raiseHere('Later gemeld');
    const here = { organisationId: zuid.id, obstacleId: first.id };
    await lead.browser.call(routes.answerObstacle, {
      ...here,
      stayId: first.stays[0]!.id,
      kind: 'removed',
      text: 'Geregeld',
    });
    await member.browser.call(routes.judgeAnswer, { ...here, confirmed: false, text: 'Nog niet' });
    const ledger = await lead.browser.call(routes.obstacles, { organisationId: zuid.id, waitsWith: other.id });
    expect(ledger.map(({ title }) => title)).toEqual(['Later gemeld', 'Eerst gemeld']);
    const raisedBy = await lead.browser.call(routes.obstacles, { organisationId: zuid.id, raisedBy: other.id });
    expect(raisedBy).toEqual([]);
    expect(ledger.map(({ lastAnswer }) => lastAnswer)).toEqual([
      null,
      { kind: 'removed', teamId: other.id, at: expect.any(String) as string },
    ]);
  });
});

describe('the list of obstacles', () => {
  it('says of each where it is, as its own page does, newest first', async () => {
    const passed = await raise();
    await manager.browser.call(routes.answerObstacle, reply(passed, 'passed-up', 'Dit raakt de wet.'));
    const kept = await raise();
    await manager.browser.call(routes.answerObstacle, reply(kept, 'kept', 'Zo staat het in de wet.'));
    const list = await aya.browser.call(routes.obstacles, { organisationId: oever.id, raisedBy: north.id });
    expect(list.slice(0, 2).map(({ id }) => id)).toEqual([kept.id, passed.id]);
    expect(list.map(({ createdAt }) => createdAt)).toEqual(
      list
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(list.map(({ status }) => status))).toEqual(new Set(['with', 'returned', 'confirmed']));
    for (const { recurrences, metByTeams, lastAnswer, ...summary } of list) {
      const whole = await aya.browser.call(routes.obstacle, { organisationId: oever.id, obstacleId: summary.id });
      expect(whole).toMatchObject(summary);
      expect(recurrences).toBe(whole.recurrences.length);
      expect(metByTeams).toBe(new Set([north.id, ...whole.recurrences.map(({ teamId }) => teamId)]).size);
      const answered = whole.stays.findLast(({ answer }) => answer !== null);
      expect(lastAnswer).toEqual(
        answered ? { kind: answered.answer!.kind, teamId: answered.teamId, at: answered.answer!.at } : null,
      );
    }
  });
});

describe('likely twins', () => {
  const twins = async (title: string, who = otto) =>
    (await who.browser.call(routes.likelyTwins, { organisationId: oever.id, title })).map(({ id }) => id);
  const raiseNamed = (title: string, more: object = {}) => raise(aya, north, { title, ...more });

  it('are offered for other words in another order, a typing error, and words from the whole story', async () => {
    const tolk = await raiseNamed('Een tolk mag pas na toestemming vooraf');
    const taxi = await raiseNamed('Vervoer duurt weken', {
      description: 'De taxi voor ouders moet wachten op de gemeente.',
    });
    expect(await twins('Toestemming vragen voor een tolk')).toEqual([tolk.id]);
    expect(await twins('Een tolk mag pas na toesteming vooraf')).toEqual([tolk.id]);
    expect(await twins('Taxi’s wachten op gemeenten')).toEqual([taxi.id]);
  });

  it('are not made of one word in common, of stop words, or of signs', async () => {
    await raiseNamed('De agenda van de kinderrechter is vol');
    expect(await twins('De kinderrechter wil alles dubbel op papier')).toEqual([]);
    expect(await twins('het is van de en op')).toEqual([]);
    expect(await twins("!'& | :* \\ (")).toEqual([]);
  });

  it('are three at most, the most alike first, and leave out what was solved', async () => {
    const solved = await raiseNamed('Sleutel van het buurthuis ontbreekt steeds');
    await manager.browser.call(routes.answerObstacle, reply(solved, 'removed'));
    await aya.browser.call(routes.judgeAnswer, { ...on(solved), confirmed: true });
    expect(await twins('Sleutel van het buurthuis ontbreekt steeds')).toEqual([]);
    for (const day of ['maandag', 'dinsdag', 'woensdag'])
      await raiseNamed(`Sleutel van het buurthuis ontbreekt ${day}`);
    const same = await raiseNamed('Sleutel van het buurthuis ontbreekt steeds');
    const found = await twins('Sleutel van het buurthuis ontbreekt steeds');
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(same.id);
  });

  it('stay within the organisation', async () => {
    await raiseNamed('De printer op de gang weigert brieven');
    const asked = { organisationId: zuid.id, title: 'De printer op de gang weigert brieven' };
    expect(await zuid.admin.browser.call(routes.likelyTwins, asked)).toEqual([]);
    expect(await zuid.admin.browser.refusal(routes.likelyTwins, { ...asked, organisationId: oever.id })).toBe(
      'not-found',
    );
  });

  it('count forty times of one team as one team', async () => {
    const raised = await raiseNamed('Wachtwoorden verlopen elke twee weken');
    for (let time = 0; time < 40; time += 1)
      await otto.browser.call(routes.recur, { ...on(raised), teamId: east.id, text: `Keer ${time + 1}` });
    const [twin] = await otto.browser.call(routes.likelyTwins, {
      organisationId: oever.id,
      title: 'Wachtwoorden verlopen steeds na twee weken',
    });
    expect(twin).toMatchObject({ id: raised.id, recurrences: 40, metByTeams: 2 });
  });
});
