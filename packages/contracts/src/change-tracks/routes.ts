import { z } from 'zod';
import { day, id, name, requiredText, text, title } from '../bounds.ts';
import { route } from '../route.ts';
import { changeTrack, learningQuestion, trackStatus, trackSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const onTrack = { ...inOrganisation, trackId: id };
const base = '/api/organisations/:organisationId/tracks' as const;

export const changeTrackRoutes = {
  tracks: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Change tracks, newest first',
    input: z.strictObject(inOrganisation),
    output: z.array(trackSummary),
  }),
  createTrack: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Start a change track; who starts it facilitates it',
    input: z.strictObject({
      ...inOrganisation,
      title,
      purpose: text,
      goalId: id.nullable(),
      teamIds: z.array(id).max(50).default([]),
    }),
    output: changeTrack,
  }),
  track: route({
    method: 'GET',
    path: `${base}/:trackId`,
    access: 'member',
    summary: 'One change track with cohorts and cover',
    input: z.strictObject(onTrack),
    output: changeTrack,
  }),
  updateTrack: route({
    method: 'PATCH',
    path: `${base}/:trackId`,
    access: 'member',
    summary: 'Change title, purpose, goal, teams or facilitators',
    input: z.strictObject({
      ...onTrack,
      title: title.optional(),
      purpose: text.optional(),
      goalId: id.nullable().optional(),
      teamIds: z.array(id).max(50).optional(),
      facilitatorIds: z.array(id).min(1).max(20).optional(),
    }),
    output: changeTrack,
  }),
  moveTrack: route({
    method: 'POST',
    path: `${base}/:trackId/status`,
    access: 'member',
    summary: 'Move a track: preparing, running, anchored or stopped, and back to running',
    input: z.strictObject({ ...onTrack, status: trackStatus }),
    output: changeTrack,
  }),
  askCover: route({
    method: 'POST',
    path: `${base}/:trackId/cover`,
    access: 'member',
    summary: 'Ask a named, accountable person for cover',
    input: z.strictObject({ ...onTrack, sponsorId: id, what: requiredText }),
    output: changeTrack,
  }),
  answerCover: route({
    method: 'POST',
    path: `${base}/:trackId/cover/answer`,
    access: 'member',
    summary: 'Grant the cover that was asked of you, decline it with a reason, or end it',
    input: z.strictObject({
      ...onTrack,
      answer: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('grant'),
          until: day.nullable(),
          reach: requiredText,
        }),
        z.strictObject({ kind: z.literal('decline'), because: requiredText }),
        z.strictObject({ kind: z.literal('end') }),
      ]),
    }),
    output: changeTrack,
  }),
  addCohort: route({
    method: 'POST',
    path: `${base}/:trackId/cohorts`,
    access: 'member',
    summary: 'Add the next cohort',
    input: z.strictObject({
      ...onTrack,
      name,
      startsOn: day.nullable(),
      memberIds: z.array(id).max(100).default([]),
    }),
    output: changeTrack,
  }),
  updateCohort: route({
    method: 'PATCH',
    path: `${base}/:trackId/cohorts/:cohortId`,
    access: 'member',
    summary: 'Change a cohort: its name, start and people',
    input: z.strictObject({
      ...onTrack,
      cohortId: id,
      name: name.optional(),
      startsOn: day.nullable().optional(),
      memberIds: z.array(id).max(100).optional(),
    }),
    output: changeTrack,
  }),
  learningQuestions: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/learning-questions',
    access: 'member',
    summary: 'Learning questions, open ones first',
    input: z.strictObject({
      ...inOrganisation,
      trackId: id.optional(),
      teamId: id.optional(),
    }),
    output: z.array(learningQuestion),
  }),
  createLearningQuestion: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/learning-questions',
    access: 'member',
    summary: 'Put a question on the learning agenda of a team or a track',
    input: z.strictObject({
      ...inOrganisation,
      text: requiredText,
      teamId: id.nullable(),
      trackId: id.nullable(),
    }),
    output: learningQuestion,
  }),
  rewordLearningQuestion: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/learning-questions/:questionId/wordings',
    access: 'member',
    summary: 'Reword a learning question; the old wording stays beside it',
    input: z.strictObject({
      ...inOrganisation,
      questionId: id,
      text: requiredText,
    }),
    output: learningQuestion,
  }),
  closeLearningQuestion: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/learning-questions/:questionId/status',
    access: 'member',
    summary: 'Close a learning question, or open it again',
    input: z.strictObject({
      ...inOrganisation,
      questionId: id,
      status: z.enum(['open', 'closed']),
    }),
    output: learningQuestion,
  }),
};
