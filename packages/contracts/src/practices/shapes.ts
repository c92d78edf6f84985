import { z } from 'zod';
import { id, moment, name, requiredText, story, text, title } from '../bounds.ts';

export const practiceStatus = z.enum(['emerging', 'practised', 'anchored', 'retired']);
export type PracticeStatus = z.infer<typeof practiceStatus>;

export const rollInStatus = z.enum(['curious', 'trying', 'own', 'anchored', 'not-for-us']);
export type RollInStatus = z.infer<typeof rollInStatus>;

/** A team's own form of a practice. */
export const variant = z.object({
  id,
  /** What we changed. */
  changed: requiredText,
  /** And why. */
  why: requiredText,
  /** The variant of another team that this one builds on. */
  basedOnId: id.nullable(),
  at: moment,
});
export type Variant = z.infer<typeof variant>;

/** The own experience that `trying` needs. */
export const ownExperience = z.object({
  kind: z.enum(['experiment', 'session']),
  id,
});
export type OwnExperience = z.infer<typeof ownExperience>;

export const rollIn = z.object({
  id,
  teamId: id,
  status: rollInStatus,
  experience: ownExperience.nullable(),
  /** Newest last. */
  variants: z.array(variant),
  /** Why it is not for this team; respected. */
  notForUsBecause: z.string().nullable(),
  since: moment,
});
export type RollIn = z.infer<typeof rollIn>;

/** A proposal from a team that rolled in; the carriers answer. */
export const proposal = z.object({
  id,
  teamId: id,
  text: requiredText,
  status: z.enum(['open', 'accepted', 'declined']),
  answer: z.string().nullable(),
  at: moment,
});
export type Proposal = z.infer<typeof proposal>;

export const practiceFields = {
  title,
  /** What must hold for it to work. */
  core: requiredText,
  /** What each team fills in its own way. */
  free: text,
  story,
  goalId: id.nullable(),
};

export const practiceVersion = z.object({
  number: z.int().min(1),
  core: text,
  free: text,
  /** What changed, and through whom. */
  because: text,
  at: moment,
});

export const practiceSummary = z.object({
  id,
  title,
  status: practiceStatus,
  originTeamId: id,
  trackId: id.nullable(),
  core: text,
  rollIns: z.array(z.object({ teamId: id, status: rollInStatus })),
  createdAt: moment,
});
export type PracticeSummary = z.infer<typeof practiceSummary>;

export const practice = practiceSummary.omit({ rollIns: true }).extend({
  free: text,
  story,
  goalId: id.nullable(),
  originExperimentId: id.nullable(),
  carriers: z.array(z.object({ accountId: id, name })),
  versions: z.array(practiceVersion),
  rollIns: z.array(rollIn),
  proposals: z.array(proposal),
});
export type Practice = z.infer<typeof practice>;
