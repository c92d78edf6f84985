import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { procedureRoutes, type QuestionSource } from '@inrol/contracts/procedures';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

/** Asked for with `procedure`, with `obstacle`, or with `map` and `step`. */
export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const asked = (name: string) => event.url.searchParams.get(name);
  const obstacleId = asked('obstacle');
  const [procedures, teams, obstacle] = await Promise.all([
    loadRoute(event, procedureRoutes.procedures, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    obstacleId ? loadRoute(event, feedbackLoopRoutes.obstacle, { organisationId, obstacleId }) : null,
  ]);
  const [processMapId, stepId] = [asked('map'), asked('step')];
  const source: QuestionSource | null = obstacle
    ? { kind: 'obstacle', obstacleId: obstacle.id }
    : processMapId && stepId
      ? { kind: 'step', processMapId, stepId }
      : null;
  return {
    ...{ procedures, teams, source, sourceTitle: obstacle?.title ?? '' },
    procedureId: asked('procedure'),
  };
};
