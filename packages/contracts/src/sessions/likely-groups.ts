/** Notes that seem to belong together: offered to whoever puts notes together, who takes or leaves it. */
import { z } from 'zod';
import { id, title } from '../bounds.ts';
import { route } from '../route.ts';

export const likelyGroup = z.object({
  /** The words that its notes share, to begin with. */
  title,
  noteIds: z.array(id).min(2),
});
export type LikelyGroup = z.infer<typeof likelyGroup>;

export const likelyGroupRoutes = {
  likelyGroups: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/sessions/:sessionId/phases/:phaseId/likely-groups',
    access: 'participant',
    summary: 'Which loose notes of a grouping phase seem to belong together by the words they share; changes nothing',
    input: z.strictObject({ organisationId: id, sessionId: id, phaseId: id }),
    output: z.array(likelyGroup).max(12),
  }),
};
