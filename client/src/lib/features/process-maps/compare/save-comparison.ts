import type { ProcessMapContent } from '@inrol/contracts/sync';
import { m } from '#lib/i18n';
import { csvOf } from '../export/csv-file.ts';
import { withDrawing } from '../export/draw-figure.ts';
import { pngOf } from '../export/png-file.ts';
import { saveFile } from '../export/save-file.ts';
import { svgFile } from '../export/svg-file.ts';
import { fateWords } from '../figure/fate-words.ts';
import type { Fate } from '../figure/figure.ts';
import { compared, type Compared } from './comparison.ts';

export const comparisonFormats = ['svg', 'png', 'csv'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

/** Gives two maps laid over each other as a file, to take elsewhere. */
export async function saveComparison(
  title: string,
  before: ProcessMapContent,
  after: ProcessMapContent,
  format: ComparisonFormat,
): Promise<void> {
  const name = `${title} ${m.process_maps_compare()}`;
  saveFile(name, format, await fileOf(name, compared(before, after), format));
}

async function fileOf(name: string, maps: Compared, format: ComparisonFormat): Promise<Blob> {
  switch (format) {
    case 'svg':
      return withDrawing(maps.figure, name, svgFile);
    case 'png':
      return withDrawing(maps.figure, name, pngOf);
    case 'csv':
      return new Blob([csvOf(rowsOf(maps))], { type: 'text/csv' });
  }
}

const wordOf = (fate: Fate): string => (fate === 'same' ? m.process_maps_same() : fateWords[fate]());

/** Everything of the table: a row for each step, lane and flow. */
function rowsOf({ rows, lanes, flows }: Compared): string[][] {
  const changes = ({ changes: said, moved }: Compared['rows'][number]): string =>
    [...said.map(({ what, before, after }) => `${what}: ${before} → ${after}`), moved].filter(Boolean).join(' | ');
  const lines = (kind: string, all: Compared['lanes']) =>
    all.map(({ fate, words }) => [kind, words, wordOf(fate), '', '']);
  return [
    ['', m.process_maps_step(), m.process_maps_fate(), m.process_maps_lane(), m.process_maps_what_differs()],
    ...rows.map((row) => [m.process_maps_step(), row.title, wordOf(row.fate), row.lane, changes(row)]),
    ...lines(m.process_maps_lane(), lanes),
    ...lines(m.process_maps_flow(), flows),
  ];
}
