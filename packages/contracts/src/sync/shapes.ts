/** What a live document holds, as plain JSON: for reports, frozen versions and everyone who reads without editing. */
import { z } from 'zod';
import { bounds, id, moment } from '../bounds.ts';
import { shapeBounds } from './bounds.ts';
import { personKey } from './protocol.ts';

/** The kinds of live document; each has its shape in `@inrol/sync-core/shapes`. */
export const documentKind = z.enum(['board', 'process-map']);
export type DocumentKind = z.infer<typeof documentKind>;

/** Sorts within its column or group: compare as strings, then by id. */
const order = z.string().max(200);
const coordinate = z.number().min(-100_000).max(100_000);

/** Under whom a note stands: a person, or the small group it came back from. Never a name: those are read where people keep them. */
export const authorKey = z.union([personKey, z.templateLiteral(['group:', z.uuid()])]);
export type AuthorKey = z.infer<typeof authorKey>;

export const boardNote = z.object({
  id,
  text: z.string().max(bounds.note),
  phaseId: id,
  columnId: id.nullable(),
  groupId: id.nullable(),
  /** Only of a note written with names; a private or anonymous one never has it. */
  author: authorKey.nullable(),
  /** Never of an anonymous note. */
  createdAt: moment.nullable(),
  order,
});
export type BoardNote = z.infer<typeof boardNote>;

export const boardGroup = z.object({
  id,
  title: z.string().max(bounds.title),
  phaseId: id,
  columnId: id.nullable(),
  order,
});
export type BoardGroup = z.infer<typeof boardGroup>;

export const boardContent = z.object({
  notes: z.array(boardNote).max(shapeBounds.notes),
  groups: z.array(boardGroup).max(shapeBounds.groups),
});
export type BoardContent = z.infer<typeof boardContent>;

export const stepKind = z.enum(['start', 'step', 'decision', 'waiting', 'end']);
export type StepKind = z.infer<typeof stepKind>;
/** Whether a step brings the goal nearer. */
export const contribution = z.enum(['contributes', 'neutral', 'hinders']);
export type Contribution = z.infer<typeof contribution>;
/** Whom a step is there for. */
export const serves = z.enum(['client', 'organisation', 'system']);
export type Serves = z.infer<typeof serves>;

export const mapLane = z.object({
  id,
  title: z.string().max(bounds.title),
  order,
});
export type MapLane = z.infer<typeof mapLane>;

export const mapStep = z.object({
  id,
  laneId: id.nullable(),
  /** From the left of the map; 288 a column. */
  x: coordinate,
  /** From the top of its lane; 160 a row. */
  y: coordinate,
  title: z.string().max(bounds.title),
  kind: stepKind,
  contribution: contribution.nullable(),
  serves: serves.nullable(),
  minutesWorking: z.int().min(0).max(shapeBounds.minutes).nullable(),
  minutesWaiting: z.int().min(0).max(shapeBounds.minutes).nullable(),
  /** The law, policy, protocol or habit the step follows, in words. */
  procedure: z.string().max(bounds.title),
  /** Frictions and remarks. */
  note: z.string().max(bounds.text),
});
export type MapStep = z.infer<typeof mapStep>;

export const mapFlow = z.object({
  id,
  from: id,
  to: id,
  label: z.string().max(bounds.name),
});
export type MapFlow = z.infer<typeof mapFlow>;

export const processMapContent = z.object({
  lanes: z.array(mapLane).max(shapeBounds.lanes),
  steps: z.array(mapStep).max(shapeBounds.steps),
  flows: z.array(mapFlow).max(shapeBounds.flows),
});
export type ProcessMapContent = z.infer<typeof processMapContent>;
