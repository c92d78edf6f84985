/** The words and keys of which methods are made; an organisation writes them too. */
import { z } from 'zod';
import { bounds, localised } from '../bounds.ts';

/** Names a method, a phase, a column, a role or a turn within its method. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export const shortWords = localised(bounds.title);
export const someWords = localised(bounds.note);
export const longWords = localised(bounds.text);
