import type { Outcome, Report } from '@inrol/contracts/outcomes';
import type { SessionPhase, SessionVoting, TimeWorth, VoteAnswer, VoteAnswers } from '@inrol/contracts/sessions';
import { blocks, heading, list, plain, quote } from './markdown.ts';
import type { ReportWords } from './report-words.ts';

/** What was answered to what was put to the group in a phase: a vote on words, and agreements. Null where nothing was. */
export const answersMarkdown = (
  { voting, answers, voters, proposals }: SessionPhase,
  outcomes: readonly Outcome[],
  words: ReportWords,
): string | null => {
  const rounds = proposals.flatMap(({ id, title, answers: given, voters: people }) => {
    const made = outcomes.some((outcome) => outcome.id === id);
    return given ? [round(title, {}, given, people ?? 0, words, made ? words.agreed : words.notAgreed)] : [];
  });
  if (answers) rounds.unshift(round(proposalIn(voting), sidesOf(voting), answers, voters ?? 0, words));
  return rounds.length > 0 ? blocks(...rounds) : null;
};

/** Whether it was worth their time, the best first. */
export const timeWorthMarkdown = ({ counts, sentences }: TimeWorth, words: ReportWords): string =>
  blocks(
    heading(2, words.timeWorth),
    list(counts.map((people, index) => `**${words.worth[index]}**: ${people}`).toReversed()),
    list(sentences.map(plain)),
  );

/** One answer that people gave, or a reason that belongs to nobody. */
export interface AnswerInReport {
  readonly phase: string;
  /** The words that were put to the group; null where the phase says it. */
  readonly about: string | null;
  readonly answer: string;
  /** Null for a reason. */
  readonly people: number | null;
  readonly reason: string | null;
}

/** Everything that was answered in a session, phase after phase: votes on words, agreements, and what it was worth. */
export const answersInReport = ({ phases, timeWorth }: Report, words: ReportWords): AnswerInReport[] => [
  ...phases.flatMap(({ title: phase, voting, answers, proposals }) => [
    ...rowsOf({ phase, about: proposalIn(voting) || null }, sidesOf(voting), answers, words),
    ...proposals.flatMap((asked) => rowsOf({ phase, about: asked.title }, {}, asked.answers, words)),
  ]),
  ...(timeWorth ? worthRows(timeWorth, words) : []),
];

const rowsOf = (
  place: Pick<AnswerInReport, 'phase' | 'about'>,
  sides: Sides,
  answers: VoteAnswers | null,
  words: ReportWords,
): AnswerInReport[] => {
  const name = (answer: VoteAnswer) =>
    sides[answer] ? `${words.answers[answer]}: ${sides[answer]}` : words.answers[answer];
  return [
    ...(answers?.counts ?? []).map(({ answer, people }) => ({ ...place, answer: name(answer), people, reason: null })),
    ...(answers?.reasons ?? []).map(({ answer, reason }) => ({ ...place, answer: name(answer), people: null, reason })),
  ];
};

const worthRows = ({ counts, sentences }: TimeWorth, words: ReportWords): AnswerInReport[] => {
  const place = { phase: words.timeWorth, about: null };
  return [
    ...counts
      .map((people, index) => ({ ...place, answer: words.worth[index] ?? '', people, reason: null }))
      .toReversed(),
    ...sentences.map((reason) => ({ ...place, answer: '', people: null, reason })),
  ];
};

type Sides = Partial<Record<VoteAnswer, string>>;

const round = (
  proposal: string,
  sides: Sides,
  { counts, reasons }: VoteAnswers,
  voters: number,
  words: ReportWords,
  end?: string,
): string =>
  blocks(
    proposal ? quote(plain(proposal)) : null,
    list(counts.map(({ answer, people }) => `**${called(answer, sides, words)}**: ${people}`)),
    reasons.length > 0
      ? blocks(
          `${words.reasons}:`,
          list(reasons.map(({ answer, reason }) => `${words.answers[answer]}: ${plain(reason)}`)),
        )
      : null,
    [words.voters(voters), end].filter(Boolean).join(' '),
  );

const called = (answer: VoteAnswer, sides: Sides, words: ReportWords): string => {
  const side = sides[answer];
  return side ? `${words.answers[answer]}: ${plain(side)}` : words.answers[answer];
};

const proposalIn = (voting: SessionVoting | null): string =>
  voting?.kind === 'consent' || voting?.kind === 'fist' ? voting.proposal : '';

const sidesOf = (voting: SessionVoting | null): Sides =>
  voting?.kind === 'dilemma' ? { a: voting.a, b: voting.b } : {};
