/** Leaving for good: what one can take along, what goes over to others, and the name that goes. */
import { z } from 'zod';
import { moment, name } from '../bounds.ts';
import { account } from './shapes.ts';

/** Something of which somebody is the only one left, or that they stand for. `to`: who have it afterwards; nobody where it ends. */
export const passedOn = z.object({
  kind: z.enum(['session', 'track', 'practice', 'cover']),
  title: z.string(),
  to: z.array(name),
});
export type PassedOn = z.infer<typeof passedOn>;

/** What erasing somebody would do, before it is done. */
export const erasure = z.object({
  /** Organisations that would be left without an admin: another has to become one first. */
  lastAdminOf: z.array(name),
  passesOn: z.array(passedOn),
});
export type Erasure = z.infer<typeof erasure>;

/** Something that somebody wrote, said or took part in. */
export const ownThing = z.object({
  kind: z.enum([
    'invitation',
    'attendance',
    'note',
    'note-before-reveal',
    'ballot',
    'facilitation',
    'cover',
    'agreement',
    'observation',
    'obstacle',
    'answer',
    'decision',
    'practice',
    'method',
  ]),
  /** What it belongs to: a session, a track, an experiment. */
  in: z.string(),
  text: z.string(),
  at: moment.nullable(),
});
export type OwnThing = z.infer<typeof ownThing>;

/** Everything that is kept under somebody’s name. What they wrote without a name is nobody’s, and so not here. */
export const ownData = z.object({
  madeAt: moment,
  account: account.extend({ createdAt: moment }),
  organisations: z.array(z.object({ name, role: z.string(), teams: z.array(name) })),
  things: z.array(ownThing),
});
export type OwnData = z.infer<typeof ownData>;
