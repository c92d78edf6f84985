import type { Layer } from '@inrol/contracts/organisations';
import { m } from '#lib/i18n';

/** The layers from the top down, as a ladder stands. */
export const layers: readonly Layer[] = ['board', 'management', 'execution'];

const names: Record<Layer, () => string> = {
  board: m.organisations_layer_board,
  management: m.organisations_layer_management,
  execution: m.organisations_layer_execution,
};
const helps: Record<Layer, () => string> = {
  board: m.organisations_layer_board_help,
  management: m.organisations_layer_management_help,
  execution: m.organisations_layer_execution_help,
};

export const nameOfLayer = (layer: Layer): string => names[layer]();
export const helpOfLayer = (layer: Layer): string => helps[layer]();
