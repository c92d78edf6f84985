import type { Layer } from '@inrol/contracts/organisations';
import { m } from '#lib/i18n';

export const layerWords = (layer: Layer): string =>
  ({
    execution: m.feedback_loops_execution,
    management: m.feedback_loops_management,
    board: m.feedback_loops_board,
  })[layer]();
