import { z } from 'zod';
import { id, locale, moment, name, requiredText, text } from '../bounds.ts';
import { membershipRole } from '../identity/shapes.ts';

export const organisationKind = z.enum(['organisation', 'partnership']);
export const layer = z.enum(['execution', 'management', 'board']);
export type Layer = z.infer<typeof layer>;

export const organisation = z.object({
  id,
  name,
  slug: z.string(),
  kind: organisationKind,
  locale,
  /** Days a team has to answer an obstacle that waits with it. */
  answerDays: z.int().min(1).max(90),
});
export type Organisation = z.infer<typeof organisation>;

export const team = z.object({
  id,
  name,
  layer,
  /** The team its obstacles climb to; null at the top. */
  answersTo: id.nullable(),
  /** The partner organisation this team belongs to, as a label. */
  partner: z.string().nullable(),
  members: z.array(z.object({ accountId: id, name, lead: z.boolean() })),
});
export type Team = z.infer<typeof team>;

export const teamFields = {
  name,
  layer,
  answersTo: id.nullable(),
  partner: name.nullable(),
};

export const person = z.object({
  accountId: id,
  name,
  email: z.string(),
  role: membershipRole,
  teams: z.array(z.object({ teamId: id, lead: z.boolean() })),
});
export type Person = z.infer<typeof person>;

export const openInvitation = z.object({
  id,
  email: z.string(),
  role: membershipRole,
  expiresAt: moment,
});

export const goal = z.object({
  id,
  /** What should be better in society. */
  statement: requiredText,
  /** For whom. */
  forWhom: text,
});
export type Goal = z.infer<typeof goal>;
