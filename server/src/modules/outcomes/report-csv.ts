import type { Locale } from '@inrol/contracts';
import type { Report } from '@inrol/contracts/outcomes';
import { stringify } from 'csv-stringify/sync';
import { answersInReport } from './report-answers.ts';
import { reportWords } from './report-words.ts';

/** A spreadsheet that is set to Dutch reads a comma as part of a number. */
const DELIMITERS: Readonly<Record<Locale, string>> = { nl: ';', en: ',' };

type Cell = string | number | null;
type Row = readonly [
  what: string,
  phase: Cell,
  column: Cell,
  group: Cell,
  text: string,
  by: Cell,
  due: Cell,
  dots: Cell,
  people: Cell,
];

/** Every note, group, answer and outcome of a session, a row each, for a spreadsheet; in the language of that session. */
export const reportCsv = (report: Report, locale: Locale): string => {
  const { phases, board, outcomes } = report;
  const words = reportWords[locale];
  const phase = new Map(phases.map(({ id, title }) => [id, title]));
  const column = new Map(phases.flatMap(({ columns }) => columns.map(({ id, title }) => [id, title])));
  const group = new Map(board.groups.map(({ id, title }) => [id, title.trim() || words.nameless]));
  const authors = new Map<string, string>(report.authors.map(({ key, name }) => [key, name]));
  const dots = new Map(phases.flatMap(({ tally }) => (tally ?? []).map((got) => [got.targetId, got.dots])));
  const rows: Row[] = [
    ...board.notes.map(({ id, phaseId, columnId, groupId, text, author }): Row => {
      const place = [phase.get(phaseId), column.get(columnId ?? ''), group.get(groupId ?? '')] as const;
      return [words.note, ...orNull(place), text, authors.get(author ?? '') ?? null, null, dots.get(id) ?? null, null];
    }),
    ...board.groups.map(({ id, phaseId, columnId }): Row => {
      const place = [phase.get(phaseId), column.get(columnId ?? ''), null] as const;
      return [words.groupOfNotes, ...orNull(place), group.get(id)!, null, null, dots.get(id) ?? null, null];
    }),
    ...answersInReport(report, words).map(({ phase: step, about, answer, people, reason }): Row => {
      if (reason === null) return [words.answer, step, about, null, answer, null, null, null, people];
      return [words.reason, step, about, answer, reason, null, null, null, null];
    }),
    ...outcomes.map(({ kind, title, owner, dueOn }): Row => {
      return [words.outcomeKinds[kind], null, null, null, title, owner, dueOn, null, null];
    }),
  ];
  return stringify([words.cells, ...rows], {
    // how a spreadsheet knows that the letters are UTF-8
    bom: true,
    delimiter: DELIMITERS[locale],
    // what somebody wrote is never a formula
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
};

const orNull = <Cells extends readonly (string | null | undefined)[]>(cells: Cells) =>
  cells.map((cell) => cell ?? null) as { -readonly [At in keyof Cells]: string | null };
