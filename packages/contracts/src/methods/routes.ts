import { z } from 'zod';
import { done, id } from '../bounds.ts';
import { route } from '../route.ts';
import { key } from '../sessions/method-words.ts';
import { methodFile } from './file.ts';
import { methodContent, methodOnOffer, methodSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const base = '/api/organisations/:organisationId/methods' as const;

export const methodRoutes = {
  methods: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Methods to choose from: those of the house, then those of the organisation itself',
    input: z.strictObject(inOrganisation),
    output: z.array(methodSummary),
  }),
  method: route({
    method: 'GET',
    path: `${base}/:methodKey`,
    access: 'member',
    summary: 'One method, with its explanation and all its phases',
    input: z.strictObject({ ...inOrganisation, methodKey: key }),
    output: methodOnOffer,
  }),
  createMethod: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Keep a method of your own: a copy of another, a set-up from a session, or a new one',
    input: z.strictObject({ ...inOrganisation, method: methodContent }),
    output: methodOnOffer,
  }),
  importMethod: route({
    method: 'POST',
    path: `${base}/import`,
    access: 'member',
    summary: 'Keep a method from a file; what is wrong with it is told place by place',
    input: z.strictObject({ ...inOrganisation, file: methodFile }),
    output: methodOnOffer,
  }),
  updateMethod: route({
    method: 'PUT',
    path: `${base}/:methodId`,
    access: 'member',
    summary: 'Change a method of your own; sessions that were made with it stay as they are',
    input: z.strictObject({ ...inOrganisation, methodId: id, revision: z.int().min(0), method: methodContent }),
    output: methodOnOffer,
  }),
  removeMethod: route({
    method: 'DELETE',
    path: `${base}/:methodId`,
    access: 'member',
    summary: 'Take away a method of your own, by who made it or an admin',
    input: z.strictObject({ ...inOrganisation, methodId: id }),
    output: done,
  }),
};
