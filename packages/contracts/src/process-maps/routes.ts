import { z } from 'zod';
import { done, id, name, text, title } from '../bounds.ts';
import { route } from '../route.ts';
import { processMapContent } from '../sync/shapes.ts';
import { documentMoment } from '../sync/moments.ts';
import { earlierMap, mapVersion, processMap, processMapSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const inMap = { ...inOrganisation, processMapId: id };
const base = '/api/organisations/:organisationId/process-maps' as const;

export const processMapRoutes = {
  processMaps: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Process maps, newest first',
    input: z.strictObject({
      ...inOrganisation,
      trackId: id.optional(),
      teamId: id.optional(),
    }),
    output: z.array(processMapSummary),
  }),
  createProcessMap: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Start an empty map of how a team really works',
    input: z.strictObject({
      ...inOrganisation,
      title,
      description: text.default(''),
      teamId: id,
      trackId: id.nullable(),
      goalId: id.nullable(),
    }),
    output: processMap,
  }),
  processMap: route({
    method: 'GET',
    path: `${base}/:processMapId`,
    access: 'member',
    summary: 'A map with its versions',
    input: z.strictObject({ ...inOrganisation, processMapId: id }),
    output: processMap,
  }),
  updateProcessMap: route({
    method: 'PATCH',
    path: `${base}/:processMapId`,
    access: 'member',
    summary: 'Change title, description or goal',
    input: z.strictObject({
      ...inOrganisation,
      processMapId: id,
      title: title.optional(),
      description: text.optional(),
      goalId: id.nullable().optional(),
    }),
    output: processMap,
  }),
  processMapContent: route({
    method: 'GET',
    path: `${base}/:processMapId/content`,
    access: 'member',
    summary: 'What is drawn now',
    input: z.strictObject(inMap),
    output: processMapContent,
  }),
  freezeVersion: route({
    method: 'POST',
    path: `${base}/:processMapId/versions`,
    access: 'member',
    summary: 'Keep the map as it is now, under a name',
    input: z.strictObject({ ...inOrganisation, processMapId: id, name }),
    output: mapVersion,
  }),
  mapVersion: route({
    method: 'GET',
    path: `${base}/:processMapId/versions/:versionId`,
    access: 'member',
    summary: 'A frozen version, as it was',
    input: z.strictObject({
      ...inOrganisation,
      processMapId: id,
      versionId: id,
    }),
    output: mapVersion,
  }),
  bringBackVersion: route({
    method: 'POST',
    path: `${base}/:processMapId/versions/:versionId/bring-back`,
    access: 'member',
    summary: 'Make the map what it was in a version; what it is now can be brought back in turn',
    input: z.strictObject({ ...inMap, versionId: id }),
    output: done,
  }),
  mapMoments: route({
    method: 'GET',
    path: `${base}/:processMapId/moments`,
    access: 'member',
    summary: 'Moments to which one can look back, newest first',
    input: z.strictObject(inMap),
    output: z.array(documentMoment),
  }),
  mapMoment: route({
    method: 'GET',
    path: `${base}/:processMapId/moments/:momentId`,
    access: 'member',
    summary: 'The map as it was at a moment',
    input: z.strictObject({ ...inMap, momentId: id }),
    output: earlierMap,
  }),
  bringBackMap: route({
    method: 'POST',
    path: `${base}/:processMapId/moments/:momentId/bring-back`,
    access: 'member',
    summary: 'Make the map what it was at a moment; what it is now can be brought back in turn',
    input: z.strictObject({ ...inMap, momentId: id }),
    output: done,
  }),
};
