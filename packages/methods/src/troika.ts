import type { Localised } from '@inrol/contracts';
import type { Method, MethodPhase, MethodTurn } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** What happens in each round; everybody is the client once, so the groups of three share out who speaks. */
const turns: MethodTurn[] = [
  {
    key: 'tell',
    title: { nl: 'De vrager vertelt', en: 'The client tells' },
    prompt: {
      nl: 'Wat is je vraag, en wat maakt haar lastig? Welke hulp zoek je?',
      en: 'What is your question, and what makes it hard? What help are you looking for?',
    },
    minutes: 2,
    speaks: [],
    writes: [],
    away: [],
  },
  {
    key: 'ask',
    title: { nl: 'De twee anderen vragen', en: 'The two others ask' },
    prompt: {
      nl: 'Vraag alleen wat je nodig hebt om het te begrijpen.',
      en: 'Ask only what you need to understand it.',
    },
    minutes: 2,
    speaks: [],
    writes: [],
    away: [],
  },
  {
    key: 'turn-away',
    title: { nl: 'De vrager draait zich om', en: 'The client turns away' },
    prompt: {
      nl: 'De twee anderen praten samen alsof de vrager er niet is: wat valt op, wat zou je kunnen doen? De vrager luistert en zegt niets.',
      en: 'The two others talk together as if the client were not there: what do you notice, what could be done? The client listens and says nothing.',
    },
    minutes: 5,
    speaks: [],
    writes: [],
    away: [],
  },
  {
    key: 'value',
    title: { nl: 'De vrager draait terug', en: 'The client turns back' },
    prompt: {
      nl: 'Zeg wat je het meest hielp. Eén minuut, zonder er verder over te praten.',
      en: 'Say what helped you most. One minute, without talking on.',
    },
    minutes: 1,
    speaks: [],
    writes: [],
    away: [],
  },
];

const round = (key: string, title: Localised): MethodPhase =>
  phase({
    key,
    kind: 'rounds',
    title,
    prompt: {
      nl: 'Spreek af wie nu de vrager is: iemand die dat nog niet was. Volg daarna de beurten.',
      en: 'Agree on who is the client now: somebody who was not yet. Then follow the turns.',
    },
    yields: { nl: 'Raad voor één van de drie.', en: 'Advice for one of the three.' },
    minutes: 10,
    groups: { size: 3 },
    turns,
  });

/** Troika consulting: in threes, three rounds of about ten minutes. */
export const troika: Method = {
  key: 'troika',
  title: { nl: 'Troika: hulp in drietallen', en: 'Troika: help in threes' },
  goodFor: {
    nl: 'Snel raad krijgen van twee collega’s, en die ook geven. In een half uur is iedereen een keer geholpen.',
    en: 'Get advice from two colleagues quickly, and give it too. In half an hour everybody has been helped once.',
  },
  about: {
    nl: paragraphs(
      'In drietallen is om de beurt iemand de vrager. Het bijzondere zit in de derde beurt: de vrager draait zich om en hoort twee mensen over zijn vraag praten. Je luistert anders als je niet hoeft te knikken.',
      'Kies deze werkvorm als veel mensen een eigen vraag hebben, of om een bijeenkomst praktisch af te sluiten. Voor een zware of ingewikkelde casus is tien minuten te kort: neem dan intervisie.',
      'Voorbereiden: vraag iedereen vooraf één vraag te bedenken waar hij zelf iets mee wil. Blijven er mensen over, maak dan een groepje van vier met drie raadgevers. Namen van cliënten zijn niet nodig.',
      'Let op het omdraaien: doe het ook echt, met je rug naar de anderen of met je camera uit. Let erop dat de twee met elkaar praten, niet tegen de rug van de vrager. En houd de tijd kort.',
    ),
    en: paragraphs(
      'In threes, each is the client in turn. What is special is the third turn: the client turns away and hears two people talk about the question. You listen differently when you need not nod.',
      'Choose this method when many people have a question of their own, or to close a meeting in a practical way. For a heavy or tangled case ten minutes are too short: take peer consultation.',
      'To prepare: ask everybody to think of one question beforehand that they want to act on. When people are left over, make a group of four with three consultants. Names of clients are not needed.',
      'Watch the turning away: really do it, with your back to the others or with your camera off. See that the two talk with each other, not to the client’s back. And keep the time short.',
    ),
  },
  purposes: ['case'],
  people: { min: 3, max: 60 },
  roles: [],
  phases: [
    round('first', { nl: 'Eerste ronde', en: 'First round' }),
    round('second', { nl: 'Tweede ronde', en: 'Second round' }),
    round('third', { nl: 'Derde ronde', en: 'Third round' }),
  ],
};
