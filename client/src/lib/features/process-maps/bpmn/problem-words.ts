import { m } from '#lib/i18n';
import type { FileProblem } from './read-file.ts';

/** Why a file could not be read, and what to do. */
export const problemWords: Record<FileProblem, () => string> = {
  'too-large': m.process_maps_bpmn_too_large,
  'not-xml': m.process_maps_bpmn_not_xml,
  'has-doctype': m.process_maps_bpmn_has_doctype,
  'not-bpmn': m.process_maps_bpmn_not_bpmn,
  'no-process': m.process_maps_bpmn_no_process,
  'too-much': m.process_maps_bpmn_too_much,
  'too-slow': m.process_maps_bpmn_too_slow,
};
