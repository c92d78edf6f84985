import { randomUUID } from 'node:crypto';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { identityRoutes } from '@inrol/contracts/identity';
import { methodRoutes } from '@inrol/contracts/methods';
import { practiceRoutes } from '@inrol/contracts/practices';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { SetupLinks } from '../modules/organisations/index.ts';
import type { FullHouse } from './full-house.ts';
import type { TestInrol } from './start-inrol.ts';

type Fields = Record<string, unknown>;

/**
 * What a route needs in a full house to be possible again and again, by its name: a link that was not used, an obstacle
 * that waits. The fields it gives are right; what it does not know is possible as it is.
 */
export const freshFields = (inrol: TestInrol, house: FullHouse): Readonly<Record<string, () => Promise<Fields>>> => {
  const { teamId, trackId, sessionId, practiceId } = house.ids as Record<string, string> & { teamId: string };
  const email = () => `${randomUUID()}@example.org`;
  const experiment = async (...moves: ('planned' | 'running' | 'evaluating')[]) => {
    const period = { startsOn: '2026-03-02', endsOn: '2026-04-02' };
    const plan = { expectation: 'Meer rust', change: 'Bellen', forWhom: 'Noord', boundary: 'Klachten', ...period };
    const idea = { title: 'Bellen?', teamId, trackId: trackId!, ...plan };
    const { id: experimentId } = await house.call(experimentRoutes.createExperiment, idea);
    for (const status of moves) await house.call(experimentRoutes.moveExperiment, { experimentId, status });
    return { experimentId };
  };
  const obstacle = async () => {
    const raised = { title: 'Formulier', kind: 'rule' as const, teamId, trackId: trackId! };
    const { id: obstacleId, stays } = await house.call(feedbackLoopRoutes.raiseObstacle, raised);
    return { obstacleId, stayId: stays[0]!.id };
  };
  /** An organisation keeps so many methods of its own and no more. */
  const roomForMethod = async () => {
    const methods = await house.call(methodRoutes.methods, {});
    const own = methods.filter((method) => method.own !== null && method.key !== house.ids['methodId']);
    for (const { key } of own) await house.call(methodRoutes.removeMethod, { methodId: key });
    return {};
  };
  const procedure = async () => {
    const written = { title: randomUUID(), kind: 'form' as const, changer: 'team' as const, teamId };
    return { procedureId: (await house.call(procedureRoutes.createProcedure, written)).id };
  };
  return {
    setup: async () => ({ token: await inrol.app.get(SetupLinks).make(), email: email() }),
    acceptInvitation: async () => {
      const invited = { email: email(), role: 'member' as const, teamIds: [] };
      return { token: (await house.call(identityRoutes.invite, invited)).url!.split('/').at(-1) };
    },
    join: () => house.call(sessionRoutes.joinLink, { sessionId: sessionId! }).then(({ code }) => ({ code })),
    createTeam: async () => ({ name: randomUUID() }),
    answerCover: async () => {
      const track = { title: 'Nog een traject', purpose: '', goalId: null };
      const { id } = await house.call(changeTrackRoutes.createTrack, track);
      const asked = { trackId: id, sponsorId: house.admin.accountId, what: 'Proberen mag' };
      await house.call(changeTrackRoutes.askCover, asked);
      return { trackId: id };
    },
    command: () => house.call(sessionRoutes.session, { sessionId: sessionId! }).then(({ revision }) => ({ revision })),
    createMethod: roomForMethod,
    importMethod: roomForMethod,
    updateMethod: async () => {
      const { own } = await house.call(methodRoutes.method, { methodKey: house.ids['methodId']! });
      return { revision: own!.revision };
    },
    createOutcome: async () => ({ outcomeId: randomUUID() }),
    updatePractice: async () => ({ core: randomUUID() }),
    moveRollIn: async () => {
      const { rollIns } = await house.call(practiceRoutes.practice, { practiceId: practiceId! });
      const experience = { kind: 'experiment' as const, id: house.ids['experience.id']! };
      const back = { practiceId: practiceId!, teamId, to: { status: 'trying' as const, experience } };
      if (rollIns.find((rollIn) => rollIn.teamId === teamId)?.status === 'not-for-us')
        await house.call(practiceRoutes.moveRollIn, back);
      return {};
    },
    answerProposal: async () => {
      const wish = { practiceId: practiceId!, teamId, text: 'Ook in de avond' };
      return { proposalId: (await house.call(practiceRoutes.propose, wish)).proposals.at(-1)!.id };
    },
    createProcedure: async () => ({ title: randomUUID() }),
    questionProcedure: procedure,
    decideProcedure: async () => {
      const { procedureId } = await procedure();
      await house.call(procedureRoutes.questionProcedure, { procedureId, teamId, text: 'Dient dit nog?' });
      return { procedureId };
    },
    observe: () => experiment('planned', 'running'),
    decideExperiment: () => experiment('planned', 'running', 'evaluating'),
    answerObstacle: obstacle,
    judgeAnswer: async () => {
      const { obstacleId, stayId } = await obstacle();
      await house.call(feedbackLoopRoutes.answerObstacle, { obstacleId, stayId, kind: 'kept', text: 'De wet' });
      return { obstacleId };
    },
  };
};
