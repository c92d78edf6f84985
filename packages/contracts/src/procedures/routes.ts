import { z } from 'zod';
import { id, requiredText, text, title } from '../bounds.ts';
import { route } from '../route.ts';
import {
  followingSteps,
  procedure,
  procedureChanger,
  procedureDecisionKind,
  procedureKind,
  procedureSummary,
  questionSource,
} from './shapes.ts';

const inOrganisation = { organisationId: id };
const onProcedure = { ...inOrganisation, procedureId: id };
const base = '/api/organisations/:organisationId/procedures' as const;

export const procedureRoutes = {
  procedures: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Procedures by name, each with the last decision on it',
    input: z.strictObject({
      ...inOrganisation,
      /** Those that were questioned because of it. */
      obstacleId: id.optional(),
      /** Those whose decision touches it. */
      practiceId: id.optional(),
    }),
    output: z.array(procedureSummary),
  }),
  createProcedure: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Write down a procedure that the work goes by',
    input: z.strictObject({
      ...inOrganisation,
      title,
      kind: procedureKind,
      purpose: text.default(''),
      changer: procedureChanger,
      teamId: id,
    }),
    output: procedure,
  }),
  procedure: route({
    method: 'GET',
    path: `${base}/:procedureId`,
    access: 'member',
    summary: 'A procedure with the questions it met and what was decided',
    input: z.strictObject(onProcedure),
    output: procedure,
  }),
  updateProcedure: route({
    method: 'PATCH',
    path: `${base}/:procedureId`,
    access: 'member',
    summary: 'Put right what the register says of a procedure; whose it is to change is said by those whose it is',
    input: z.strictObject({
      ...onProcedure,
      kind: procedureKind.optional(),
      purpose: text.optional(),
      changer: procedureChanger.optional(),
    }),
    output: procedure,
  }),
  procedureSteps: route({
    method: 'GET',
    path: `${base}/:procedureId/steps`,
    access: 'member',
    summary: 'Steps that go by this procedure, in the hundred newest process maps, now and before the decision on it',
    input: z.strictObject(onProcedure),
    output: z.array(followingSteps),
  }),
  questionProcedure: route({
    method: 'POST',
    path: `${base}/:procedureId/questions`,
    access: 'member',
    summary: 'Question a procedure in the name of your team, perhaps because of a step or an obstacle',
    input: z.strictObject({
      ...onProcedure,
      teamId: id,
      text: requiredText,
      source: questionSource.nullable().default(null),
    }),
    output: procedure,
  }),
  decideProcedure: route({
    method: 'POST',
    path: `${base}/:procedureId/decision`,
    access: 'member',
    summary: 'Decide on a procedure that is questioned: adapted, scrapped, or kept, with a reason',
    input: z.strictObject({
      ...onProcedure,
      kind: procedureDecisionKind,
      reason: requiredText,
      effect: text.default(''),
      /** Practices that this makes room for, or that change by it. */
      practiceIds: z.array(id).max(20).default([]),
    }),
    output: procedure,
  }),
};
