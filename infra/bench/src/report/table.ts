import { type FigureName, figures, type Subject, subjects } from './figures.ts';
import { inThreeFigures } from './number.ts';
import { barInWords, type RatioName, type Ratios, reached } from './ratios.ts';
import type { Row } from './rows.ts';

/** Lines in Markdown, columns made equally wide so that it reads well in a terminal too. */
export const markdown = (lines: readonly (readonly string[])[]): string => {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(lines[0]!), rule, ...lines.slice(1).map(line)].join('\n');
};

const inCell = ({ median, min, max }: Row): string => {
  const middle = inThreeFigures(median);
  return min === max ? middle : `${middle} (${inThreeFigures(min)}–${inThreeFigures(max)})`;
};

/** Figures down, servers across; the median of the rounds, with the least and the most. */
export const tableOf = (rows: readonly Row[]): string => {
  const across = (Object.keys(subjects) as Subject[]).filter((name) => rows.some(({ server }) => server === name));
  const down = (Object.keys(figures) as FigureName[]).filter((name) => rows.some(({ figure }) => figure === name));
  const lines = down.map((figure) => [
    `${figures[figure].title}, ${figures[figure].unit}`,
    ...across.map((server) => {
      const row = rows.find((one) => one.figure === figure && one.server === server);
      return row ? inCell(row) : '';
    }),
  ]);
  return markdown([['', ...across.map((server) => subjects[server])], ...lines]);
};

/** Each ratio beside what it should be. */
export const tableOfRatios = (ratios: Ratios): string =>
  markdown([
    ['ratio', 'measured', 'wanted', ''],
    ...(Object.entries(ratios) as [RatioName, number][]).map(([name, ratio]) => [
      name,
      inThreeFigures(ratio),
      barInWords(name),
      reached(name, ratio) ? 'reached' : 'not reached',
    ]),
  ]);
