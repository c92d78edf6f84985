import { z } from 'zod';
import { id } from '../bounds.ts';
import { route } from '../route.ts';
import { happening, home } from './shapes.ts';

export const insightRoutes = {
  timeline: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/tracks/:trackId/timeline',
    access: 'member',
    summary: 'All that happens in a track, in order of time',
    input: z.strictObject({ organisationId: id, trackId: id }),
    output: z.array(happening),
  }),
  home: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/home',
    access: 'member',
    summary: 'What waits for you, your next session, what came of the last one',
    input: z.strictObject({ organisationId: id }),
    output: home,
  }),
};
