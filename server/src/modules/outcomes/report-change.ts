import type { Locale } from '@inrol/contracts';
import type { Report } from '@inrol/contracts/outcomes';
import {
  compareMaps,
  fateOf,
  shareThatContributes,
  type MapComparison,
  type MapSums,
  type StepFate,
} from '@inrol/domain/process-maps';
import { blocks, heading, list, plain } from './markdown.ts';
import { duration } from './report-map.ts';
import type { ReportWords } from './report-words.ts';

/** What became different of a map since a version that was kept before; nothing where there is none. */
export const changeMarkdown = (
  { earlier, content }: NonNullable<Report['processMap']>,
  words: ReportWords,
  locale: Locale,
): string | null => {
  if (!earlier) return null;
  const comparison = compareMaps(earlier.content, content);
  const { since, fates } = words.change;
  const lines = (['dropped', 'new', 'changed', 'moved'] as const).flatMap((kind) => {
    const titles = comparison.steps.filter((fate) => fateOf(fate) === kind).map((fate) => stepLine(fate, words));
    return titles.length > 0 ? `${fates[kind]}: ${titles.join('; ')}` : [];
  });
  return blocks(heading(3, since(plain(earlier.name))), list([...sumLines(comparison, words, locale), ...lines]));
};

const stepLine = (fate: StepFate, { change, untitled }: ReportWords): string => {
  const step = fate.kind === 'kept' ? fate.after : fate.step;
  const aspects = fate.kind === 'kept' ? fate.changes.map((aspect) => change.aspects[aspect]) : [];
  const title = plain(step.title) || untitled;
  return aspects.length > 0 ? `${title} (${aspects.join(', ')})` : title;
};

/** Waiting, working and the share that contributes, each only where it is not the same. */
const sumLines = ({ sums }: MapComparison, words: ReportWords, locale: Locale): string[] => {
  const { waiting, working, share } = words.change;
  const percent = (of: MapSums): string => {
    const part = shareThatContributes(of);
    return part === null ? '?' : new Intl.NumberFormat(locale, { style: 'percent' }).format(part);
  };
  const { before, after } = sums;
  const amounts: [string, string, string][] = [
    [waiting, duration(before.waiting, words), duration(after.waiting, words)],
    [working, duration(before.working, words), duration(after.working, words)],
    [share, percent(before), percent(after)],
  ];
  return amounts.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}: ${was} → ${is}`);
};
