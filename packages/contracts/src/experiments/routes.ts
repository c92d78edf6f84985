import { z } from 'zod';
import { day, id, requiredText, title } from '../bounds.ts';
import { route } from '../route.ts';
import { decisionKind, experiment, experimentPlan, experimentSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const onExperiment = { ...inOrganisation, experimentId: id };
const base = '/api/organisations/:organisationId/experiments' as const;

export const experimentRoutes = {
  experiments: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Experiments, newest first',
    input: z.strictObject({
      ...inOrganisation,
      trackId: id.optional(),
      teamId: id.optional(),
    }),
    output: z.array(experimentSummary),
  }),
  createExperiment: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Write down an idea for an experiment; the plan may come later',
    input: z.strictObject({
      ...inOrganisation,
      title,
      teamId: id,
      trackId: id.nullable(),
      ...experimentPlan.partial().shape,
    }),
    output: experiment,
  }),
  experiment: route({
    method: 'GET',
    path: `${base}/:experimentId`,
    access: 'member',
    summary: 'An experiment with its observations and lineage',
    input: z.strictObject(onExperiment),
    output: experiment,
  }),
  updateExperiment: route({
    method: 'PATCH',
    path: `${base}/:experimentId`,
    access: 'member',
    summary: 'Change question or plan, until it is decided',
    input: z.strictObject({
      ...onExperiment,
      title: title.optional(),
      ...experimentPlan.partial().shape,
    }),
    output: experiment,
  }),
  moveExperiment: route({
    method: 'POST',
    path: `${base}/:experimentId/status`,
    access: 'member',
    summary: 'Plan it, start it, evaluate it, or go on with it',
    input: z.strictObject({
      ...onExperiment,
      status: z.enum(['idea', 'planned', 'running', 'evaluating']),
    }),
    output: experiment,
  }),
  observe: route({
    method: 'POST',
    path: `${base}/:experimentId/observations`,
    access: 'member',
    summary: 'Note what you saw',
    input: z.strictObject({ ...onExperiment, on: day, text: requiredText }),
    output: experiment,
  }),
  decideExperiment: route({
    method: 'POST',
    path: `${base}/:experimentId/decision`,
    access: 'member',
    summary:
      'Decide: adopt (makes a practice, or proposes to one), adapt (opens the next iteration) or stop; each with a learning',
    input: z.strictObject({
      ...onExperiment,
      kind: decisionKind,
      learning: requiredText,
      /** With `adopt`: propose it to the carriers of this practice instead of making a new one. */
      practiceId: id.nullable().default(null),
    }),
    output: experiment,
  }),
};
