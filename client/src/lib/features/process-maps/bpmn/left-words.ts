import type { LeftKind } from '@inrol/bpmn';
import { m } from '#lib/i18n';

/** What became of a thing that has no place on a map. */
export const leftWords: Record<LeftKind, (input: { count: number }) => string> = {
  boundary: m.process_maps_left_boundary,
  subprocess: m.process_maps_left_subprocess,
  join: m.process_maps_left_join,
  'all-ways': m.process_maps_left_all_ways,
  'black-box': m.process_maps_left_black_box,
  'task-kind': m.process_maps_left_task_kind,
  'event-kind': m.process_maps_left_event_kind,
  cut: m.process_maps_left_cut,
  data: m.process_maps_left_data,
  annotation: m.process_maps_left_annotation,
  group: m.process_maps_left_group,
  timer: m.process_maps_left_timer,
  condition: m.process_maps_left_condition,
  repeat: m.process_maps_left_repeat,
  colour: m.process_maps_left_colour,
  settings: m.process_maps_left_settings,
  flow: m.process_maps_left_flow,
  other: m.process_maps_left_other,
  unreadable: m.process_maps_left_unreadable,
};
