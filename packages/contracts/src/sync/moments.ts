/** Earlier states of a live document, kept by the server: at turning points, and every ten minutes while there is writing. */
import { z } from 'zod';
import { id, moment } from '../bounds.ts';

export const documentMoment = z.object({ id, at: moment });
export type DocumentMoment = z.infer<typeof documentMoment>;
