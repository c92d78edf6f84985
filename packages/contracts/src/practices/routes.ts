import { z } from 'zod';
import { id, requiredText, text } from '../bounds.ts';
import { route } from '../route.ts';
import { ownExperience, practice, practiceFields, practiceStatus, practiceSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const onPractice = { ...inOrganisation, practiceId: id };
const onRollIn = { ...onPractice, teamId: id };
const base = '/api/organisations/:organisationId/practices' as const;

export const practiceRoutes = {
  practices: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Practices, by title',
    input: z.strictObject({
      ...inOrganisation,
      trackId: id.optional(),
      teamId: id.optional(),
    }),
    output: z.array(practiceSummary),
  }),
  createPractice: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Write down what works; who writes it carries it',
    input: z.strictObject({
      ...inOrganisation,
      teamId: id,
      trackId: id.nullable(),
      ...practiceFields,
      free: text.default(''),
      story: practiceFields.story.default(''),
      goalId: id.nullable().default(null),
    }),
    output: practice,
  }),
  practice: route({
    method: 'GET',
    path: `${base}/:practiceId`,
    access: 'member',
    summary: 'A practice with its versions, roll-ins, variants and proposals',
    input: z.strictObject(onPractice),
    output: practice,
  }),
  updatePractice: route({
    method: 'PATCH',
    path: `${base}/:practiceId`,
    access: 'member',
    summary: 'Change a practice; a change of core or free makes the next version',
    input: z.strictObject({
      ...onPractice,
      ...z.object(practiceFields).partial().shape,
      because: text.default(''),
    }),
    output: practice,
  }),
  movePractice: route({
    method: 'POST',
    path: `${base}/:practiceId/status`,
    access: 'member',
    summary: 'Move a practice: emerging, practised, anchored, retired',
    input: z.strictObject({ ...onPractice, status: practiceStatus }),
    output: practice,
  }),
  /** Only a member of that team moves a roll-in: there is no route with which another could. */
  moveRollIn: route({
    method: 'PUT',
    path: `${base}/:practiceId/roll-ins/:teamId`,
    access: 'member',
    summary: 'Say where your own team is with a practice',
    input: z.strictObject({
      ...onRollIn,
      to: z.discriminatedUnion('status', [
        z.strictObject({ status: z.literal('curious') }),
        z.strictObject({
          status: z.literal('trying'),
          experience: ownExperience,
        }),
        z.strictObject({
          status: z.literal('own'),
          changed: requiredText,
          why: requiredText,
          basedOnId: id.nullable().default(null),
        }),
        z.strictObject({ status: z.literal('anchored') }),
        z.strictObject({
          status: z.literal('not-for-us'),
          because: requiredText,
        }),
      ]),
    }),
    output: practice,
  }),
  propose: route({
    method: 'POST',
    path: `${base}/:practiceId/proposals`,
    access: 'member',
    summary: 'Propose a change to a practice out of your own experience with it',
    input: z.strictObject({ ...onPractice, teamId: id, text: requiredText }),
    output: practice,
  }),
  answerProposal: route({
    method: 'POST',
    path: `${base}/:practiceId/proposals/:proposalId/answer`,
    access: 'member',
    summary: 'A carrier takes a proposal over in the next version, or says why not',
    input: z.strictObject({
      ...onPractice,
      proposalId: id,
      answer: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('accept'),
          core: requiredText,
          free: text,
          because: text.default(''),
        }),
        z.strictObject({ kind: z.literal('decline'), because: requiredText }),
      ]),
    }),
    output: practice,
  }),
};
