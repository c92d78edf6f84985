/** Who will see it: told in one plain line before anybody types. */
import type { SessionPhase } from '@inrol/contracts/sessions';

/**
 * - `everyone-with-name`: everybody, at once, with your name
 * - `nobody-until-reveal`: nobody until the facilitator reveals; then everybody, without your name
 * - `nobody-ever-knows-who`: the same, and nowhere is kept who wrote it
 * - `leader-first`: who facilitates, without your name; after the reveal everybody, without your name
 * - `leader-first-never-who`: the same, and nowhere is kept who wrote it
 * - `everyone-without-name`: revealed already; everybody, without your name
 * - `only-totals`: nobody sees your dots; after the reveal everybody sees the totals
 * - `only-choices`: the same of one choice
 * - `only-answers`: nobody sees your answer; after the reveal everybody sees how many gave each
 * - `answers-with-reasons`: the same, and the reasons beside them, without names
 * - `everyone-in-the-room`: drawn and arranged together, everybody sees it at once
 */
export type Audience =
  | 'everyone-with-name'
  | 'nobody-until-reveal'
  | 'nobody-ever-knows-who'
  | 'leader-first'
  | 'leader-first-never-who'
  | 'everyone-without-name'
  | 'only-totals'
  | 'only-choices'
  | 'only-answers'
  | 'answers-with-reasons'
  | 'everyone-in-the-room';

export const whoWillSee = (phase: SessionPhase): Audience => {
  if (phase.kind === 'vote') return ofVote(phase);
  switch (phase.visibility) {
    case 'named':
      return 'everyone-with-name';
    case 'private':
      return phase.revealed ? 'everyone-without-name' : phase.readFirst ? 'leader-first' : 'nobody-until-reveal';
    case 'anonymous':
      if (phase.revealed) return 'everyone-without-name';
      return phase.readFirst ? 'leader-first-never-who' : 'nobody-ever-knows-who';
    case null:
      return 'everyone-in-the-room';
  }
};

const ofVote = ({ voting }: SessionPhase): Audience => {
  switch (voting?.kind) {
    case undefined:
    case 'dots':
      return 'only-totals';
    case 'choice':
      return 'only-choices';
    case 'fist':
      return 'only-answers';
    case 'consent':
    case 'dilemma':
      return 'answers-with-reasons';
  }
};
