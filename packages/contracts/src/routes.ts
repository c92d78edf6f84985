/** Every route of the HTTP interface. The server mounts these and no others. */
import { changeTrackRoutes } from './change-tracks/routes.ts';
import { experimentRoutes } from './experiments/routes.ts';
import { feedbackLoopRoutes } from './feedback-loops/routes.ts';
import { identityRoutes } from './identity/routes.ts';
import { insightRoutes } from './insights/routes.ts';
import { methodRoutes } from './methods/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { outcomeRoutes } from './outcomes/routes.ts';
import { practiceRoutes } from './practices/routes.ts';
import { procedureRoutes } from './procedures/routes.ts';
import { processMapRoutes } from './process-maps/routes.ts';
import type { Route } from './route.ts';
import { breakoutRoutes } from './sessions/breakout-routes.ts';
import { anonymousNoteRoutes } from './sessions/anonymous-notes.ts';
import { likelyGroupRoutes } from './sessions/likely-groups.ts';
import { reactionRoutes } from './sessions/reactions.ts';
import { invitationRoutes } from './sessions/invitation-routes.ts';
import { seriesRoutes } from './sessions/series-routes.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { timeWorthRoutes } from './sessions/time-worth.ts';

export const routes = {
  identity: identityRoutes,
  organisations: organisationRoutes,
  changeTracks: changeTrackRoutes,
  methods: methodRoutes,
  sessions: sessionRoutes,
  invitations: invitationRoutes,
  series: seriesRoutes,
  breakouts: breakoutRoutes,
  likelyGroups: likelyGroupRoutes,
  anonymousNotes: anonymousNoteRoutes,
  reactions: reactionRoutes,
  timeWorth: timeWorthRoutes,
  outcomes: outcomeRoutes,
  processMaps: processMapRoutes,
  experiments: experimentRoutes,
  feedbackLoops: feedbackLoopRoutes,
  procedures: procedureRoutes,
  practices: practiceRoutes,
  insights: insightRoutes,
} as const;

export interface NamedRoute {
  readonly noun: string;
  readonly name: string;
  readonly route: Route;
}

/** The table as a list, for those who walk through all of it. */
export const everyRoute: readonly NamedRoute[] = Object.entries(routes).flatMap(([noun, table]) =>
  Object.entries(table).map(([name, route]) => ({
    noun,
    name,
    route: route as Route,
  })),
);
