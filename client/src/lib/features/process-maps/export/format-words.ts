import { m } from '#lib/i18n';
import type { MapFormat } from './map-format.ts';

/** What each kind of file is good for. */
export const formatWords: Record<MapFormat, () => string> = {
  bpmn: m.process_maps_as_bpmn,
  svg: m.process_maps_as_svg,
  png: m.process_maps_as_png,
  csv: m.process_maps_as_csv,
};
