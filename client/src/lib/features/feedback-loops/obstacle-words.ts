/** What kinds of obstacles and answers are called. */
import { answerKind, obstacleKind, type AnswerKind, type ObstacleKind } from '@inrol/contracts/feedback-loops';
import { m } from '#lib/i18n';

export const kindWords = (kind: ObstacleKind): { label: string; help: string } => {
  switch (kind) {
    case 'rule':
      return { label: m.feedback_loops_rule(), help: m.feedback_loops_rule_help() };
    case 'money':
      return { label: m.feedback_loops_money(), help: m.feedback_loops_money_help() };
    case 'boundary':
      return { label: m.feedback_loops_boundary(), help: m.feedback_loops_boundary_help() };
    case 'interest':
      return { label: m.feedback_loops_interest(), help: m.feedback_loops_interest_help() };
    case 'uncertainty':
      return { label: m.feedback_loops_uncertainty(), help: m.feedback_loops_uncertainty_help() };
    case 'habit':
      return { label: m.feedback_loops_habit(), help: m.feedback_loops_habit_help() };
    case 'other':
      return { label: m.feedback_loops_other(), help: m.feedback_loops_other_help() };
  }
};

export const kindOptions = () =>
  obstacleKind.options.map((value) => {
    const { label, help } = kindWords(value);
    return { value, label: `${label}: ${help}` };
  });

/** `given`: as it is told of an answer. `choice`: as one chooses it. `asks`: the sentence that goes with it. */
export const answerWords = (kind: AnswerKind): { given: string; choice: string; help: string; asks: string } => {
  switch (kind) {
    case 'removed':
      return {
        given: m.feedback_loops_removed(),
        choice: m.feedback_loops_remove(),
        help: m.feedback_loops_remove_help(),
        asks: m.feedback_loops_remove_asks(),
      };
    case 'passed-up':
      return {
        given: m.feedback_loops_passed_up(),
        choice: m.feedback_loops_pass_up(),
        help: m.feedback_loops_pass_up_help(),
        asks: m.feedback_loops_pass_up_asks(),
      };
    case 'kept':
      return {
        given: m.feedback_loops_kept(),
        choice: m.feedback_loops_keep(),
        help: m.feedback_loops_keep_help(),
        asks: m.feedback_loops_keep_asks(),
      };
    case 'talk':
      return {
        given: m.feedback_loops_talked(),
        choice: m.feedback_loops_talk(),
        help: m.feedback_loops_talk_help(),
        asks: m.feedback_loops_talk_asks(),
      };
  }
};

/** The answers a team can give: passing up asks for a team above. */
export const answersOf = (team: { readonly answersTo: string | null }): AnswerKind[] =>
  answerKind.options.filter((kind) => kind !== 'passed-up' || team.answersTo !== null);
