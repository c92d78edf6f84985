import type { Outcome } from '@inrol/contracts/outcomes';
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

const round = (
  proposal: string,
  sides: Partial<Record<VoteAnswer, string>>,
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

const called = (answer: VoteAnswer, sides: Partial<Record<VoteAnswer, string>>, words: ReportWords): string => {
  const side = sides[answer];
  return side ? `${words.answers[answer]}: ${plain(side)}` : words.answers[answer];
};

const proposalIn = (voting: SessionVoting | null): string =>
  voting?.kind === 'consent' || voting?.kind === 'fist' ? voting.proposal : '';

const sidesOf = (voting: SessionVoting | null): Partial<Record<VoteAnswer, string>> =>
  voting?.kind === 'dilemma' ? { a: voting.a, b: voting.b } : {};
