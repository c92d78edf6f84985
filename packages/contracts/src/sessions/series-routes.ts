/** More sessions like this one, at other moments. */
import { z } from 'zod';
import { id, moment } from '../bounds.ts';
import { route } from '../route.ts';
import { sessionInList } from './shapes.ts';

/** How many sessions a series has at most. */
export const mostInSeries = 26;

export const seriesRoutes = {
  planSeries: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/sessions/:sessionId/series',
    access: 'member',
    summary: 'Prepare more sessions like this one, each to be changed by itself; all of the series are the answer',
    input: z.strictObject({
      organisationId: id,
      sessionId: id,
      /** Of those that come beside this one. */
      startsAt: z
        .array(moment)
        .min(1)
        .max(mostInSeries - 1),
    }),
    output: z.array(sessionInList),
  }),
};
