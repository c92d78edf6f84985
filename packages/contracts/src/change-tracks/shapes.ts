import { z } from 'zod';
import { day, id, moment, name, requiredText, text, title } from '../bounds.ts';

export const trackStatus = z.enum(['preparing', 'running', 'anchored', 'stopped']);
export type TrackStatus = z.infer<typeof trackStatus>;

export const coverStatus = z.enum(['asked', 'granted', 'declined', 'ended']);
export type CoverStatus = z.infer<typeof coverStatus>;

/** Cover: who stands for what a team tries, for what, until when, and how to reach them. */
export const cover = z.object({
  status: coverStatus,
  sponsorId: id,
  sponsorName: name,
  what: requiredText,
  until: day.nullable(),
  /** "You may always call: …" */
  reach: text,
  declinedBecause: z.string().nullable(),
});
export type Cover = z.infer<typeof cover>;

export const cohort = z.object({
  id,
  /** 1 for the initiators, then in order of joining. */
  ordinal: z.int().min(1),
  name,
  startsOn: day.nullable(),
  members: z.array(z.object({ accountId: id, name })),
});
export type Cohort = z.infer<typeof cohort>;

export const trackSummary = z.object({
  id,
  title,
  purpose: text,
  status: trackStatus,
  goalId: id.nullable(),
  goalStatement: z.string().nullable(),
  cohorts: z.int(),
  createdAt: moment,
});
export type TrackSummary = z.infer<typeof trackSummary>;

export const changeTrack = z.object({
  id,
  title,
  purpose: text,
  status: trackStatus,
  goalId: id.nullable(),
  facilitators: z.array(z.object({ accountId: id, name })),
  teamIds: z.array(id),
  cover: cover.nullable(),
  cohorts: z.array(cohort),
  createdAt: moment,
});
export type ChangeTrack = z.infer<typeof changeTrack>;

/** A learning question of the dynamic learning agenda; older wordings stay beside the new. */
export const learningQuestion = z.object({
  id,
  teamId: id.nullable(),
  trackId: id.nullable(),
  wordings: z.array(z.object({ text: requiredText, at: moment })).min(1),
  status: z.enum(['open', 'closed']),
  /** Sessions in which it was still open. */
  sessionsOpen: z.int(),
  sessionId: id.nullable(),
  createdAt: moment,
});
export type LearningQuestion = z.infer<typeof learningQuestion>;
