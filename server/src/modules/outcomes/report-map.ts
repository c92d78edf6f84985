import type { MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import { blocks, heading, list, plain, table } from './markdown.ts';
import type { ReportWords } from './report-words.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A process map as a table of its lanes and steps with their marks, and a list of what follows on what. */
export const mapMarkdown = (title: string, content: ProcessMapContent, words: ReportWords): string => {
  if (content.steps.length === 0) return '';
  const names = new Map(content.steps.map((step) => [step.id, step.title]));
  const flows = content.flows.map(({ from, to, label }) => {
    const way = `${plain(names.get(from) ?? '')} → ${plain(names.get(to) ?? '')}`;
    return label ? `${way} (${plain(label)})` : way;
  });
  return blocks(
    heading(2, `${words.map}: ${plain(title)}`),
    table(words.columns, rows(content, words)),
    flows.length > 0 ? blocks(`${words.flows}:`, list(flows)) : null,
  );
};

/** Lane after lane, in each from left to right; what lies in no lane comes last. */
const rows = ({ lanes, steps }: ProcessMapContent, words: ReportWords): string[][] =>
  [...lanes, { id: null, title: words.noLane }].flatMap((lane) =>
    steps
      .filter((step) => step.laneId === lane.id)
      .toSorted((one, other) => one.x - other.x || one.y - other.y)
      .map((step) => [plain(lane.title), ...cells(step, words)]),
  );

const cells = (step: MapStep, words: ReportWords): string[] => [
  plain(step.title),
  words.steps[step.kind],
  step.contribution ? words.contributions[step.contribution] : '',
  step.serves ? words.serves[step.serves] : '',
  duration(step.minutesWorking, words),
  duration(step.minutesWaiting, words),
  plain(step.procedure),
  plain(step.note),
];

/** In days, hours and minutes; nothing where no time was said. */
export const duration = (minutes: number | null, words: ReportWords): string => {
  if (minutes === null) return '';
  const said = words.duration(Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), minutes % HOUR);
  return said.length > 0 ? said.join(' ') : '0 min';
};
