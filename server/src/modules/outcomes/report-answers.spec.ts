import type { Outcome, Report } from '@inrol/contracts/outcomes';
import type { SessionPhase, SessionVoting, VoteAnswers } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { answersInReport, answersMarkdown, timeWorthMarkdown } from './report-answers.ts';
import { reportWords } from './report-words.ts';

const phase = (rest: Partial<SessionPhase>): SessionPhase => ({
  id: 'a',
  kind: 'vote',
  title: 'Kiezen',
  prompt: '',
  minutes: 5,
  visibility: null,
  columns: [],
  voting: null,
  revealed: true,
  tally: null,
  answers: null,
  voters: 3,
  proposals: [],
  turns: [],
  groups: null,
  visited: true,
  skipped: false,
  writesEarly: false,
  readFirst: false,
  endsAt: null,
  reminds: false,
  heldBack: [],
  ...rest,
});
const dilemma: SessionVoting = { kind: 'dilemma', a: 'Nu *melden*', b: 'Eerst praten' };
const answers: VoteAnswers = {
  counts: [
    { answer: 'a', people: 1 },
    { answer: 'b', people: 2 },
  ],
  reasons: [{ answer: 'b', reason: '- dan weten we meer' }],
};

describe('votes in the report', () => {
  it('tell how many chose which side and why, and nothing in them becomes markup', () => {
    expect(answersMarkdown(phase({ voting: dilemma, answers }), [], reportWords.nl)).toBe(
      [
        '- **A: Nu \\*melden\\***: 1\n- **B: Eerst praten**: 2',
        'Waarom:',
        '- B: \\- dan weten we meer',
        '3 mensen kozen.',
      ].join('\n\n'),
    );
  });

  it('tell of every agreement that was answered whether it was made', () => {
    const given: VoteAnswers = { counts: [{ answer: 'agree', people: 2 }], reasons: [] };
    const proposals = [
      { id: 'p1', title: 'We bellen', voters: 2, answers: given, onTable: false },
      { id: 'p2', title: 'We bellen eerst', voters: 2, answers: given, onTable: false },
      { id: 'p3', title: 'Nooit beantwoord', voters: null, answers: null, onTable: true },
    ];
    const text = answersMarkdown(phase({ proposals }), [{ id: 'p2' } as Outcome], reportWords.en);
    expect(text).toContain('> We bellen\n\n- **Agree**: 2\n\n2 people chose. Not agreed.');
    expect(text).toContain('> We bellen eerst\n\n- **Agree**: 2\n\n2 people chose. Agreed.');
    expect(text).not.toContain('Nooit');
  });

  it('are not there where nobody voted on words', () => {
    expect(answersMarkdown(phase({}), [], reportWords.nl)).toBeNull();
  });
});

describe('answers in a spreadsheet', () => {
  it('are a row each, with what they were about; reasons stand apart from who gave them', () => {
    const given: VoteAnswers = { counts: [{ answer: 'agree', people: 2 }], reasons: [] };
    const report = {
      phases: [
        phase({ voting: dilemma, answers }),
        phase({
          title: 'Besluiten',
          proposals: [{ id: 'p', title: 'We bellen', voters: 2, answers: given, onTable: false }],
        }),
      ],
      reactions: [],
      timeWorth: { counts: [0, 0, 0, 4, 1], sentences: ['Kort en goed'] },
    } as unknown as Report;
    const rows = answersInReport(report, reportWords.nl).map((row) => Object.values(row));
    expect(rows.slice(0, 4)).toEqual([
      ['Kiezen', null, 'A: Nu *melden*', 1, null],
      ['Kiezen', null, 'B: Eerst praten', 2, null],
      ['Kiezen', null, 'B: Eerst praten', null, '- dan weten we meer'],
      ['Besluiten', 'We bellen', 'Akkoord', 2, null],
    ]);
    expect(rows.slice(4, 6)).toEqual([
      ['Was dit je tijd waard?', null, 'Meer dan waard', 1, null],
      ['Was dit je tijd waard?', null, 'Ja, goed besteed', 4, null],
    ]);
    expect(rows.at(-1)).toEqual(['Was dit je tijd waard?', null, '', null, 'Kort en goed']);
  });
});

describe('what it was worth, in the report', () => {
  it('stands in words, the best first, with the sentences that belong to nobody', () => {
    const text = timeWorthMarkdown({ counts: [0, 1, 0, 3, 1], sentences: ['*Kort* en goed'] }, reportWords.nl);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '## Was dit je tijd waard?',
      '',
      '- **Meer dan waard**: 1',
      '- **Ja, goed besteed**: 3',
    ]);
    expect(text).toContain('- \\*Kort\\* en goed');
  });
});
