import { z } from 'zod';
import { id, moment, name, requiredText, story, text, title } from '../bounds.ts';
import { origin } from '../experiments/shapes.ts';

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

/** A place a team has been with a practice; the reason where it said that it was not for them. */
export const rollInStep = z.object({ status: rollInStatus, because: z.string().nullable(), at: moment });
export type RollInStep = z.infer<typeof rollInStep>;

/** A proposal from a team that rolled in; the carriers answer. */
export const proposal = z.object({
  id,
  teamId: id,
  /** What an experiment taught is longer than what somebody writes by hand. */
  text: story.min(1),
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
  /** What changed and why. */
  because: text,
  /** Through whom: the team whose proposal was accepted; null where the carriers changed it of their own accord. */
  teamId: id.nullable(),
  at: moment,
});
export type PracticeVersion = z.infer<typeof practiceVersion>;

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
  /** The note, group or step it was written from. */
  origin: origin.nullable(),
  carriers: z.array(z.object({ accountId: id, name })),
  versions: z.array(practiceVersion),
  /** Each with the way that led there, oldest step first. */
  rollIns: z.array(rollIn.extend({ steps: z.array(rollInStep) })),
  proposals: z.array(proposal),
});
export type Practice = z.infer<typeof practice>;
