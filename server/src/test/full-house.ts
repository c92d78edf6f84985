import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf, Route } from '@inrol/contracts';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { methodRoutes } from '@inrol/contracts/methods';
import { organisationRoutes, type Team } from '@inrol/contracts/organisations';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { practiceRoutes } from '@inrol/contracts/practices';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import {
  breakoutRoutes,
  anonymousNoteRoutes,
  reactionRoutes,
  sessionRoutes,
  timeWorthRoutes,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import type { DocumentKind } from '@inrol/contracts/sync';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import { DocumentMoments, shapes } from '../sync/history/index.ts';
import { Documents } from '../sync/index.ts';
import type { Browser } from './browser.ts';
import { aMethod } from './a-method.ts';
import type { TestInrol, TestOrganisation, TestPerson } from './start-inrol.ts';

/** Route inputs without the organisation, which is always the same. */
type Rest<R extends Route> = Omit<InputOf<R>, 'organisationId'>;

/**
 * An organisation with one of everything. Its admin also leads a team and the team that one answers to, and facilitates:
 * whatever they are refused, it is not for want of rights.
 */
export class FullHouse {
  private constructor(
    readonly organisation: TestOrganisation,
    readonly team: Team,
    readonly session: Session,
    readonly guest: Browser,
    /** The id of each thing, by every name that a field has for it; where a route means another thing by it, with its name. */
    readonly ids: Readonly<Record<string, string>>,
  ) {}

  get admin(): TestPerson {
    return this.organisation.admin;
  }

  /** As the admin. */
  call<R extends Route>(route: R, input: Rest<R>): Promise<OutputOf<R>> {
    return callAs(this.organisation, route, input);
  }

  static async build(inrol: TestInrol, name: string): Promise<FullHouse> {
    const organisation = await inrol.organisation(name);
    const call = <R extends Route>(route: R, input: Rest<R>) => callAs(organisation, route, input);
    const { accountId } = organisation.admin;
    const management = await organisation.team(`${name} management`, 'management');
    const team = await organisation.team(`${name} wijkteam`, 'execution', management.id);
    for (const { id: teamId } of [management, team])
      await call(organisationRoutes.putTeamMember, { teamId, accountId, lead: true });
    // whoever signs in again has the rights of now
    const teamId = team.id;
    const { id: goalId } = await call(organisationRoutes.createGoal, {
      statement: `${name} doel`,
      forWhom: 'Gezinnen',
    });
    const track = { title: `${name} traject`, purpose: '', goalId, teamIds: [teamId] };
    const { id: trackId } = await call(changeTrackRoutes.createTrack, track);
    await call(changeTrackRoutes.askCover, { trackId, sponsorId: accountId, what: 'Proberen mag' });
    const cohort = { trackId, name: 'Eersten', startsOn: null, memberIds: [accountId] };
    const { cohorts } = await call(changeTrackRoutes.addCohort, cohort);
    const question = { text: `${name} leervraag`, teamId, trackId };
    const { id: questionId } = await call(changeTrackRoutes.createLearningQuestion, question);

    const session = await runningSession(inrol, organisation, { teamId, trackId, title: `${name} sessie` });
    const { id: sessionId, processMapId, phases } = session;
    const write = phases.find((phase) => phase.visibility === 'private')!;
    const { id: anonymous } = phases.find((phase) => phase.visibility === 'anonymous')!;
    const vote = phases.find((phase) => phase.kind === 'vote')!;
    const decide = phases.find((phase) => phase.kind === 'decide')!;
    const together = phases.find((phase) => phase.kind === 'group')!;
    await call(timeWorthRoutes.timeWorthKey, { sessionId });
    await call(reactionRoutes.reactionKey, { sessionId });
    await call(anonymousNoteRoutes.noteRightsKey, { sessionId, phaseId: anonymous });
    const noteId = randomUUID();
    const columnId = write.columns[0]!.id;
    await call(sessionRoutes.writeNote, { sessionId, noteId, phaseId: write.id, columnId, text: `${name} geheim` });
    const drawn = await drawSomething(inrol, session, name);
    const { code } = await call(sessionRoutes.joinLink, { sessionId });
    const guest = inrol.stranger();
    await guest.call(sessionRoutes.join, { code, name: 'Gast' });
    const { id: versionId } = await call(processMapRoutes.freezeVersion, {
      processMapId: processMapId!,
      name: `${name} versie`,
    });
    const inName = { teamId, trackId };
    const experiment = { ...inName, title: `${name} experiment`, goalId };
    const { id: experimentId } = await call(experimentRoutes.createExperiment, experiment);
    const obstacle = { ...inName, title: `${name} knelpunt`, kind: 'rule' as const };
    const { id: obstacleId, stays } = await call(feedbackLoopRoutes.raiseObstacle, obstacle);
    const practice = { ...inName, title: `${name} werkwijze`, core: 'Eerst bellen', goalId };
    const { id: practiceId } = await call(practiceRoutes.createPractice, practice);
    const rollIn = { practiceId, teamId };
    const experience = { kind: 'experiment' as const, id: experimentId };
    await call(practiceRoutes.moveRollIn, { ...rollIn, to: { status: 'trying', experience } });
    const own = { status: 'own' as const, changed: 'Wij bellen in de avond', why: 'Dan is iedereen thuis' };
    const { rollIns } = await call(practiceRoutes.moveRollIn, { ...rollIn, to: own });
    const { proposals } = await call(practiceRoutes.propose, { ...rollIn, text: `${name} voorstel` });
    const procedure = { teamId, title: `${name} protocol`, kind: 'protocol' as const, changer: 'team' as const };
    const { id: procedureId } = await call(procedureRoutes.createProcedure, procedure);
    await call(procedureRoutes.questionProcedure, { procedureId, teamId, text: `${name} twijfel` });
    const outcome = { sessionId, outcomeId: randomUUID(), kind: 'agreement' as const, title: `${name} afspraak` };
    const { id: outcomeId } = await call(outcomeRoutes.createOutcome, { ...outcome, origin: null });

    const rounds = await sessionInRounds(organisation, { teamId, trackId, title: `${name} intervisie` });
    const apart = await sessionInGroups(inrol, organisation, { teamId, trackId, title: `${name} groepjes` });
    const [group, another] = session.breakouts[0]!.groups;
    const method = aMethod(`${name} werkvorm`);
    const { key: methodId } = await call(methodRoutes.createMethod, { method });
    const moments = await keepMoments(inrol, session);

    const people = { accountId, sponsorId: accountId, facilitatorIds: accountId, memberIds: accountId };
    const teams = { teamId, teamIds: teamId, raisedBy: teamId, answersTo: management.id, waitsWith: management.id };
    const room = { sessionId, phaseId: write.id, columnId, noteId, targetId: drawn.itemId, ...drawn };
    const maps = { processMapId: processMapId!, versionId };
    const work = { experimentId, obstacleId, stayId: stays[0]!.id, practiceId, practiceIds: practiceId, procedureId };
    const proposed = { proposalId: proposals[0]!.id, methodId };
    return new FullHouse(organisation, team, session, guest, {
      ...{ organisationId: organisation.id, goalId, trackId, cohortId: cohorts[0]!.id, questionId, outcomeId },
      ...{ ...people, ...teams, ...room, ...maps, ...work, ...proposed },
      ...{ 'experience.id': experimentId, basedOnId: rollIns[0]!.variants[0]!.id },
      ...moments,
      'command.phaseId': decide.id,
      newPhaseId: randomUUID(),
      'takeRole.sessionId': rounds.id,
      roleId: rounds.roles[0]!.id,
      groupId: group!.id,
      intoGroupId: another!.id,
      ...inRoute('chooseForAll', apart),
      ...inRoute('timeGroup', apart),
      turnId: rounds.phases.flatMap(({ turns }) => turns)[0]!.id,
      'command.proposalId': decide.proposals[0]!.id,
      'likelyGroups.phaseId': together.id,
      'react.noteId': drawn.itemId,
      'putBallot.phaseId': vote.id,
      'putAnswer.phaseId': vote.id,
      'answerAgreement.phaseId': decide.id,
      ...{ 'noteRightsKey.phaseId': anonymous, 'noteRights.phaseId': anonymous, 'notesToReadFirst.phaseId': anonymous },
      ...{ 'writeAnonymousNote.phaseId': anonymous, 'takeBackAnonymousNote.phaseId': anonymous },
      'answerAgreement.proposalId': decide.proposals[0]!.id,
    });
  }
}

/** Ids that one route means something else by. */
const inRoute = (name: string, ids: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(ids).map(([field, id]) => [`${name}.${field}`, id]));

/** What is on the board and what was drawn, kept as moments to go back to. */
const keepMoments = async (inrol: TestInrol, { boardId, processMapDocumentId }: Session) => {
  const documents = inrol.app.get(Documents);
  const kept = inrol.app.get(DocumentMoments);
  const of = async (kind: DocumentKind, documentId: string): Promise<string> => {
    await kept.insert(documentId, new Date(), await documents.read(documentId, (doc) => shapes[kind].read(doc)));
    return (await kept.all(documentId)).at(-1)!.id;
  };
  const board = await of('board', boardId);
  const map = await of('process-map', processMapDocumentId!);
  return { momentId: map, 'boardMoment.momentId': board, 'bringBackBoard.momentId': board };
};

const callAs = <R extends Route>(organisation: TestOrganisation, route: R, input: Rest<R>): Promise<OutputOf<R>> =>
  organisation.admin.browser.call(route, { organisationId: organisation.id, ...input } as unknown as InputOf<R>);

const runningSession = async (
  inrol: TestInrol,
  organisation: TestOrganisation,
  about: { teamId: string; trackId: string; title: string },
): Promise<Session> => {
  const plan = { ...about, question: '', methodKey: 'work-process-analysis', language: 'nl', startsAt: null } as const;
  let session = await callAs(organisation, sessionRoutes.createSession, plan);
  const give = async (command: SessionCommand) => {
    const { id: sessionId, revision } = session;
    session = await callAs(organisation, sessionRoutes.command, { sessionId, revision, command });
  };
  await give({ kind: 'open' });
  await give({ kind: 'start' });
  const nameless = { phaseKind: 'write' as const, title: 'Zonder naam', prompt: '', minutes: 5 };
  const newPhaseId = randomUUID();
  await give({ kind: 'add-phase', newPhaseId, ...nameless, to: 1 });
  await give({ kind: 'edit-phase', phaseId: newPhaseId, visibility: 'anonymous' });
  await give({ kind: 'read-first', phaseId: newPhaseId, first: true });
  const together = { phaseKind: 'group' as const, title: 'Bij elkaar', prompt: '', minutes: 5 };
  const last = session.phases.findIndex(({ kind }) => kind === 'decide');
  await give({ kind: 'add-phase', newPhaseId: randomUUID(), ...together, to: last });
  for (const { id: phaseId } of session.phases) await give({ kind: 'go-to', phaseId });
  const { id: phaseId } = session.phases.find(({ kind }) => kind === 'decide')!;
  await give({ kind: 'propose', phaseId, title: `${about.title} voorstel` });
  await give({ kind: 'go-to', phaseId });
  await give({ kind: 'form-groups', phaseId, size: 2, way: 'chosen' });
  return session;
};

/** One with roles and turns. */
const sessionInRounds = async (
  organisation: TestOrganisation,
  about: { teamId: string; trackId: string; title: string },
): Promise<Session> => {
  const plan = { ...about, question: '', methodKey: 'peer-consultation', language: 'nl', startsAt: null } as const;
  const { id: sessionId, revision } = await callAs(organisation, sessionRoutes.createSession, plan);
  return callAs(organisation, sessionRoutes.command, { sessionId, revision, command: { kind: 'open' } });
};

/** One in which the admin is in a small group, with a note on its board. */
const sessionInGroups = async (
  inrol: TestInrol,
  organisation: TestOrganisation,
  about: { teamId: string; trackId: string; title: string },
) => {
  const plan = { ...about, question: '', methodKey: 'one-two-four-all', language: 'nl', startsAt: null } as const;
  let session = await callAs(organisation, sessionRoutes.createSession, plan);
  const { id: sessionId } = session;
  const phaseId = session.phases[1]!.id;
  const give = async (command: SessionCommand) => {
    session = await callAs(organisation, sessionRoutes.command, { sessionId, revision: session.revision, command });
  };
  await give({ kind: 'open' });
  await give({ kind: 'go-to', phaseId });
  await give({ kind: 'form-groups', phaseId, size: 2, way: 'chosen' });
  const { id: groupId, boardId } = session.breakouts[0]!.groups[0]!;
  session = await callAs(organisation, breakoutRoutes.chooseGroup, { sessionId, groupId });
  await give({ kind: 'send-apart', phaseId, seconds: 60 });
  const noteId = randomUUID();
  const note = { id: noteId, text: `${about.title} briefje`, phaseId };
  await inrol.app.get(Documents).write(boardId, (doc) => new Board(doc).addNote(note));
  return { sessionId, groupId, noteId };
};

/** A note on the board and a step in the map. */
const drawSomething = async (inrol: TestInrol, session: Session, name: string) => {
  const documents = inrol.app.get(Documents);
  const [itemId, stepId] = [randomUUID(), randomUUID()];
  const note = { id: itemId, text: `${name} briefje`, phaseId: session.phases[0]!.id };
  await documents.write(session.boardId, (doc) => new Board(doc).addNote(note));
  const step = { id: stepId, x: 0, y: 0, title: `${name} stap`, kind: 'step' as const };
  await documents.write(session.processMapDocumentId!, (doc) => new ProcessMap(doc).addStep(step));
  return { itemId, stepId };
};
