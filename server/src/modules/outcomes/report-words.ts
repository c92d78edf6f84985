import type { Locale } from '@inrol/contracts';
import type { OutcomeKind } from '@inrol/contracts/outcomes';
import type { ReactionKind, VoteAnswer } from '@inrol/contracts/sessions';
import type { Contribution, Serves, StepKind } from '@inrol/contracts/sync';
import type { StepAspect } from '@inrol/domain/process-maps';

/** What the report says around what people wrote. */
export interface ReportWords {
  readonly held: string;
  readonly team: string;
  readonly track: string;
  readonly facilitated: string;
  readonly present: string;
  readonly guests: (count: number) => string;
  readonly writtenBy: (name: string) => string;
  readonly dots: (count: number) => string;
  readonly reactions: Readonly<Record<ReactionKind, (count: number) => string>>;
  readonly voters: (count: number) => string;
  readonly answers: Readonly<Record<VoteAnswer, string>>;
  readonly reasons: string;
  readonly agreed: string;
  readonly notAgreed: string;
  readonly timeWorth: string;
  /** From 1 to 5. */
  readonly worth: readonly string[];
  readonly removed: string;
  readonly group: (title: string) => string;
  readonly nameless: string;
  readonly map: string;
  readonly noLane: string;
  readonly columns: readonly string[];
  readonly flows: string;
  readonly steps: Readonly<Record<StepKind, string>>;
  readonly contributions: Readonly<Record<Contribution, string>>;
  readonly serves: Readonly<Record<Serves, string>>;
  readonly duration: (days: number, hours: number, minutes: number) => readonly string[];
  readonly untitled: string;
  /** What became different of a map since a version with a name. */
  readonly change: {
    readonly since: (version: string) => string;
    readonly waiting: string;
    readonly working: string;
    readonly share: string;
    readonly fates: Readonly<Record<'dropped' | 'new' | 'changed' | 'moved', string>>;
    readonly aspects: Readonly<Record<StepAspect, string>>;
  };
  /** Heads of the columns of the spreadsheet. */
  readonly cells: readonly [string, string, string, string, string, string, string, string, string];
  readonly note: string;
  readonly answer: string;
  readonly reason: string;
  readonly groupOfNotes: string;
  readonly outcomes: string;
  readonly noOutcomes: string;
  readonly outcomeKinds: Readonly<Record<OutcomeKind, string>>;
  readonly due: (day: string) => string;
  readonly kept: string;
  readonly dropped: string;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const parts = (...amounts: readonly (readonly [number, string])[]): string[] =>
  amounts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);

const FINGERS = { '0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' } as const;

const nl: ReportWords = {
  held: 'Wanneer',
  team: 'Team',
  track: 'Verandertraject',
  facilitated: 'Begeleid door',
  present: 'Aanwezig',
  guests: (count) => counted(count, 'gast', 'gasten'),
  writtenBy: (name) => `(${name})`,
  dots: (count) => counted(count, 'stip', 'stippen'),
  reactions: {
    recognise: (count) => `${count} × herken ik`,
    thanks: (count) => `${count} × dank je wel`,
    more: (count) => `${count} × vertel meer`,
  },
  voters: (count) => (count === 1 ? '1 persoon koos.' : `${count} mensen kozen.`),
  answers: { agree: 'Akkoord', concern: 'Zorg', object: 'Bezwaar', a: 'A', b: 'B', ...FINGERS },
  reasons: 'Waarom',
  agreed: 'Afgesproken.',
  notAgreed: 'Niet afgesproken.',
  timeWorth: 'Was dit je tijd waard?',
  worth: ['Nee, zonde van de tijd', 'Eigenlijk niet', 'Het ging wel', 'Ja, goed besteed', 'Meer dan waard'],
  removed: 'Dit briefje is later weggehaald',
  group: (title) => `Groep: ${title}`,
  nameless: 'Groep zonder naam',
  map: 'Werkproces',
  noLane: 'Zonder baan',
  columns: [
    'Wie',
    'Stap',
    'Soort',
    'Draagt bij?',
    'Voor wie',
    'Werktijd',
    'Wachttijd',
    'Regel of gewoonte',
    'Opmerking',
  ],
  flows: 'Volgorde',
  steps: { start: 'begin', step: 'stap', decision: 'keuze', waiting: 'wachten', end: 'einde' },
  contributions: { contributes: 'draagt bij', neutral: 'maakt niets uit', hinders: 'zit in de weg' },
  serves: { client: 'cliënt', organisation: 'organisatie', system: 'systeem' },
  duration: (days, hours, minutes) => parts([days, days === 1 ? 'dag' : 'dagen'], [hours, 'uur'], [minutes, 'min']),
  untitled: 'Stap zonder naam',
  change: {
    since: (version) => `Anders dan bij ‘${version}’`,
    waiting: 'Wachten',
    working: 'Werk',
    share: 'Stappen die bijdragen',
    fates: { dropped: 'Weggevallen', new: 'Nieuw', changed: 'Veranderd', moved: 'Eerder of later' },
    aspects: {
      title: 'titel',
      lane: 'wie',
      kind: 'soort',
      contribution: 'of het helpt',
      serves: 'voor wie',
      waiting: 'wachttijd',
      working: 'werktijd',
      procedure: 'regel of gewoonte',
    },
  },
  cells: ['Wat', 'Stap', 'Kolom', 'Groep', 'Tekst', 'Van', 'Voor', 'Stippen', 'Mensen'],
  note: 'Briefje',
  answer: 'Antwoord',
  reason: 'Reden',
  groupOfNotes: 'Groep',
  outcomes: 'Wat eruit kwam',
  noOutcomes: 'Deze sessie leverde geen experimenten, knelpunten of afspraken op.',
  outcomeKinds: {
    experiment: 'Experiment',
    obstacle: 'Knelpunt',
    practice: 'Werkwijze',
    agreement: 'Afspraak',
    'learning-question': 'Leervraag',
  },
  due: (day) => `uiterlijk ${day}`,
  kept: 'nagekomen',
  dropped: 'niet nagekomen',
};

const en: ReportWords = {
  held: 'When',
  team: 'Team',
  track: 'Change track',
  facilitated: 'Facilitated by',
  present: 'Present',
  guests: (count) => counted(count, 'guest', 'guests'),
  writtenBy: (name) => `(${name})`,
  dots: (count) => counted(count, 'dot', 'dots'),
  reactions: {
    recognise: (count) => `${count} × I recognise this`,
    thanks: (count) => `${count} × thank you`,
    more: (count) => `${count} × tell us more`,
  },
  voters: (count) => (count === 1 ? '1 person chose.' : `${count} people chose.`),
  answers: { agree: 'Agree', concern: 'Concern', object: 'Objection', a: 'A', b: 'B', ...FINGERS },
  reasons: 'Why',
  agreed: 'Agreed.',
  notAgreed: 'Not agreed.',
  timeWorth: 'Was this worth your time?',
  worth: ['No, a pity of the time', 'Not really', 'It was all right', 'Yes, well spent', 'More than worth it'],
  removed: 'This note was taken away later',
  group: (title) => `Group: ${title}`,
  nameless: 'Group without a name',
  map: 'Work process',
  noLane: 'No lane',
  columns: ['Who', 'Step', 'Kind', 'Contributes?', 'For whom', 'Working', 'Waiting', 'Rule or habit', 'Remark'],
  flows: 'Order',
  steps: { start: 'start', step: 'step', decision: 'decision', waiting: 'waiting', end: 'end' },
  contributions: { contributes: 'contributes', neutral: 'makes no difference', hinders: 'hinders' },
  serves: { client: 'client', organisation: 'organisation', system: 'system' },
  duration: (days, hours, minutes) =>
    parts([days, days === 1 ? 'day' : 'days'], [hours, hours === 1 ? 'hour' : 'hours'], [minutes, 'min']),
  untitled: 'Step without a name',
  change: {
    since: (version) => `Different from ‘${version}’`,
    waiting: 'Waiting',
    working: 'Work',
    share: 'Steps that contribute',
    fates: { dropped: 'Fell away', new: 'New', changed: 'Changed', moved: 'Earlier or later' },
    aspects: {
      title: 'title',
      lane: 'who',
      kind: 'kind',
      contribution: 'whether it helps',
      serves: 'for whom',
      waiting: 'waiting time',
      working: 'working time',
      procedure: 'rule or habit',
    },
  },
  cells: ['What', 'Step', 'Column', 'Group', 'Text', 'By', 'Due', 'Dots', 'People'],
  note: 'Note',
  answer: 'Answer',
  reason: 'Reason',
  groupOfNotes: 'Group',
  outcomes: 'What came out of it',
  noOutcomes: 'This session yielded no experiments, obstacles or agreements.',
  outcomeKinds: {
    experiment: 'Experiment',
    obstacle: 'Obstacle',
    practice: 'Practice',
    agreement: 'Agreement',
    'learning-question': 'Learning question',
  },
  due: (day) => `by ${day}`,
  kept: 'kept',
  dropped: 'not kept',
};

export const reportWords: Readonly<Record<Locale, ReportWords>> = { nl, en };
