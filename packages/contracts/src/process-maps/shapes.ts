import { z } from 'zod';
import { id, moment, name, text, title } from '../bounds.ts';
import { documentMoment } from '../sync/moments.ts';
import { processMapContent } from '../sync/shapes.ts';

export const processMapSummary = z.object({
  id,
  title,
  teamId: id,
  trackId: id.nullable(),
  goalId: id.nullable(),
  versions: z.int(),
  createdAt: moment,
});
export type ProcessMapSummary = z.infer<typeof processMapSummary>;

export const mapVersion = z.object({
  id,
  name,
  at: moment,
  content: processMapContent,
});
export type MapVersion = z.infer<typeof mapVersion>;

/** The map as it was at a moment that the server kept. */
export const earlierMap = documentMoment.extend({ content: processMapContent });
export type EarlierMap = z.infer<typeof earlierMap>;

export const processMap = processMapSummary.omit({ versions: true }).extend({
  description: text,
  documentId: id,
  versions: z.array(mapVersion.omit({ content: true })),
});
export type ProcessMap = z.infer<typeof processMap>;
