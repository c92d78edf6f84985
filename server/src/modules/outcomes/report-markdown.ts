import type { Locale } from '@inrol/contracts';
import type { Outcome, Report } from '@inrol/contracts/outcomes';
import { reactionKind, type SessionPhase } from '@inrol/contracts/sessions';
import type { BoardContent, BoardNote } from '@inrol/contracts/sync';
import { blocks, heading, list, plain, quote } from './markdown.ts';
import { answersMarkdown, timeWorthMarkdown } from './report-answers.ts';
import { changeMarkdown } from './report-change.ts';
import { mapMarkdown } from './report-map.ts';
import { reportWords, type ReportWords } from './report-words.ts';

/** Sessions are held, and read about, where the people are. */
const TIME_ZONE = 'Europe/Amsterdam';

/** The report of a session as Markdown, in the language of that session. */
export const reportMarkdown = (report: Report, locale: Locale): string => {
  const words = reportWords[locale];
  const { session, phases, board, processMap, outcomes } = report;
  const held = phases.filter(({ id, visited }) => visited || board.notes.some((note) => note.phaseId === id));
  const groups = groupsByPhase(held, board);
  const notesIn = noteListWith(report, words);
  return `${blocks(
    heading(1, plain(session.title)),
    session.question ? quote(plain(session.question)) : null,
    facts(report, words, locale),
    ...held.map((phase, index) =>
      phaseMarkdown(phase, index + 1, board, groups.get(phase.id) ?? [], outcomes, words, notesIn),
    ),
    processMap && mapMarkdown(processMap.title, processMap.content, words),
    processMap && changeMarkdown(processMap, words, locale),
    heading(2, words.outcomes),
    outcomes.length > 0 ? list(outcomes.map((outcome) => outcomeLine(outcome, words, locale))) : words.noOutcomes,
    report.timeWorth && timeWorthMarkdown(report.timeWorth, words),
  )}\n`;
};

const dayIn = (locale: Locale, moment: string, timeZone = TIME_ZONE): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(moment));

const facts = ({ session, facilitators, present, guests }: Report, words: ReportWords, locale: Locale): string => {
  const people = [...present.map(plain), ...(guests > 0 ? [words.guests(guests)] : [])];
  const lines: [string, string][] = [
    [words.held, dayIn(locale, session.startsAt ?? session.closedAt ?? session.createdAt)],
    [words.team, plain(session.teamName)],
    [words.track, plain(session.trackTitle ?? '')],
    [words.facilitated, facilitators.map(plain).join(', ')],
    [words.present, people.join(', ')],
  ];
  return list(lines.filter(([, value]) => value !== '').map(([name, value]) => `**${name}**: ${value}`));
};

const phaseMarkdown = (
  phase: SessionPhase,
  number: number,
  board: BoardContent,
  groups: BoardContent['groups'],
  outcomes: readonly Outcome[],
  words: ReportWords,
  noteList: (notes: readonly BoardNote[]) => string,
): string => {
  const own = board.notes.filter((note) => note.phaseId === phase.id);
  const known = new Set(phase.columns.map((column) => column.id));
  const loose = own.filter((note) => !known.has(note.columnId ?? ''));
  return blocks(
    heading(2, `${number}. ${plain(phase.title)}`),
    phase.prompt ? quote(plain(phase.prompt)) : null,
    ...phase.columns.map((column) => {
      const notes = own.filter((note) => note.columnId === column.id);
      return notes.length > 0 ? blocks(heading(3, plain(column.title)), noteList(notes)) : null;
    }),
    noteList(loose),
    ...groups.map((group) => {
      const notes = board.notes.filter((note) => note.groupId === group.id);
      return blocks(heading(3, group.title.trim() ? words.group(plain(group.title)) : words.nameless), noteList(notes));
    }),
    tallyMarkdown(phase, board, words),
    answersMarkdown(phase, outcomes, words),
  );
};

const noteListWith = ({ authors, reactions }: Report, words: ReportWords) => {
  const names = new Map<string | null, string>(authors.map(({ key, name }) => [key, name]));
  const counted = new Map(reactions.map(({ noteId, counts }) => [noteId, counts]));
  return (notes: readonly BoardNote[]): string =>
    list(
      notes.map(({ id, text, author }) => {
        const name = names.get(author);
        const said = name ? `${plain(text)} ${words.writtenBy(plain(name))}` : plain(text);
        const counts = counted.get(id);
        const reacted = counts ? reactionKind.options.filter((kind) => counts[kind] > 0) : [];
        return reacted.length > 0
          ? `${said} (${reacted.map((kind) => words.reactions[kind](counts![kind])).join(', ')})`
          : said;
      }),
    );
};

const tallyMarkdown = ({ tally, voters }: SessionPhase, board: BoardContent, words: ReportWords): string | null => {
  if (tally === null) return null;
  const names = new Map([
    ...board.notes.map((note) => [note.id, note.text] as const),
    ...board.groups.map((group) => [group.id, group.title.trim() || words.nameless] as const),
  ]);
  const lines = tally.map(
    ({ targetId, dots }) => `${plain(names.get(targetId) ?? words.removed)}: ${words.dots(dots)}`,
  );
  return blocks(list(lines), words.voters(voters ?? 0));
};

/** Groups stand in the first phase of grouping after the writing they come from; where nobody grouped, with the writing itself. */
const groupsByPhase = (
  phases: readonly SessionPhase[],
  board: BoardContent,
): ReadonlyMap<string, BoardContent['groups']> => {
  const placed = board.groups.flatMap((group) => {
    const firstNote = board.notes.find((note) => note.groupId === group.id);
    const written = phases.findIndex((phase) => phase.id === firstNote?.phaseId);
    const place = phases.find((phase, index) => index > written && phase.kind === 'group') ?? phases[written];
    return firstNote && place ? [{ phaseId: place.id, group }] : [];
  });
  return new Map(
    phases.map(({ id }) => [id, placed.filter(({ phaseId }) => phaseId === id).map(({ group }) => group)]),
  );
};

const outcomeLine = ({ kind, title, owner, dueOn, kept }: Outcome, words: ReportWords, locale: Locale): string => {
  const more = [
    owner && plain(owner),
    dueOn && words.due(dayIn(locale, dueOn, 'UTC')),
    kept !== null && (kept ? words.kept : words.dropped),
  ].filter((part) => typeof part === 'string' && part !== '');
  return `**${words.outcomeKinds[kind]}**: ${plain(title)}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
};
