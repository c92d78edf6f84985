import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Four questions right after the work; the same four, asked before it, make a before-action review. */
export const afterActionReview: Method = {
  key: 'after-action-review',
  title: { nl: 'Korte nabespreking', en: 'After-action review' },
  goodFor: {
    nl: 'Meteen na een huisbezoek, een crisis of een bijeenkomst leren van wat er gebeurde. Vier vragen, drie kwartier.',
    en: 'Learn from what happened right after a home visit, a crisis or a meeting. Four questions, three quarters of an hour.',
  },
  about: {
    nl: paragraphs(
      'Vier vragen in een vaste volgorde: wat was de bedoeling, wat gebeurde er, waardoor kwam het verschil, en wat doen we de volgende keer? De winst zit in de tweede vraag. Wie daar de tijd neemt, merkt dat iedereen iets anders heeft gezien.',
      'Kies deze werkvorm zo snel mogelijk na de gebeurtenis, het liefst dezelfde dag, met wie erbij was. Was het heftig, zorg dan eerst voor elkaar. Gaat het over een lange periode, neem dan een retrospectief.',
      'Voorbereiden hoeft bijna niet. Fijn is het als jullie de bedoeling vooraf hebben opgeschreven. Doe dat de volgende keer met een voorbespreking: wat willen we bereiken, wat verwachten we onderweg tegen te komen, en wat leerden we al?',
      'Let op het woord “schuld” en op rangen: de leidinggevende praat het laatst. Vraag net zo goed door op wat goed ging; dat wil je kunnen herhalen.',
    ),
    en: paragraphs(
      'Four questions in a fixed order: what was meant to happen, what happened, what made the difference, and what do we do next time? The gain is in the second question. Who takes time there finds that everybody saw something else.',
      'Choose this method as soon as you can after the event, preferably the same day, with those who were there. When it was fierce, take care of each other first. For a long period take a retrospective.',
      'There is hardly anything to prepare. It helps when you wrote down beforehand what you meant to do. Do that next time with a before-action review: what do we want to reach, what do we expect to meet on the way, and what did we learn already?',
      'Watch for the word “fault” and for ranks: the manager speaks last. Ask on about what went well just as much; you want to be able to repeat that.',
    ),
  },
  purposes: ['look-back'],
  people: { min: 2, max: 12 },
  roles: [],
  phases: [
    phase({
      key: 'meant',
      kind: 'write',
      title: { nl: 'Wat was de bedoeling?', en: 'What was meant to happen?' },
      prompt: {
        nl: 'Wat wilden we bereiken, en wat hadden we afgesproken? Schrijf het op zoals jij het vooraf begreep. Verschillen vertellen al iets.',
        en: 'What did we want to reach, and what had we agreed? Write it as you understood it beforehand. Differences tell something already.',
      },
      yields: { nl: 'De bedoeling, zoals ieder die begreep.', en: 'The intention, as each understood it.' },
      minutes: 5,
      visibility: 'named',
    }),
    phase({
      key: 'happened',
      kind: 'write',
      title: { nl: 'Wat gebeurde er?', en: 'What happened?' },
      prompt: {
        nl: 'Alleen feiten: wat zag of hoorde je, en wanneer? Zet het in de goede volgorde. Nog geen uitleg, en geen namen van cliënten.',
        en: 'Facts only: what did you see or hear, and when? Put it in the right order. No explanation yet, and no names of clients.',
      },
      yields: { nl: 'Wat er gebeurde, in volgorde.', en: 'What happened, in order.' },
      minutes: 15,
      visibility: 'named',
    }),
    phase({
      key: 'difference',
      kind: 'write',
      title: { nl: 'Waardoor kwam het verschil?', en: 'What made the difference?' },
      prompt: {
        nl: 'Leg de bedoeling naast wat er gebeurde. Waardoor liep het anders? En wat ging juist goed, en hoe kwam dat? Schrijf eerst voor jezelf, draai dan de briefjes om en praat erover.',
        en: 'Lay the intention beside what happened. What made it go differently? And what went well, and how come? Write for yourself first, then turn the notes over and talk.',
      },
      yields: {
        nl: 'Oorzaken van wat tegenviel en van wat lukte.',
        en: 'Causes of what let us down and of what worked.',
      },
      minutes: 15,
      visibility: 'private',
      columns: [
        { key: 'different', title: { nl: 'Waardoor liep het anders', en: 'What made it go differently' } },
        { key: 'well', title: { nl: 'Wat ging goed, en waardoor', en: 'What went well, and why' } },
      ],
    }),
    phase({
      key: 'next-time',
      kind: 'decide',
      title: { nl: 'Wat doen we de volgende keer?', en: 'What do we do next time?' },
      prompt: {
        nl: 'Kies een of twee dingen. Wat houden we vast, en wat doen we anders? Zet erbij wie ervoor zorgt.',
        en: 'Choose one or two things. What do we hold on to, and what do we do differently? Add who takes care of it.',
      },
      yields: { nl: 'Een of twee afspraken met een naam.', en: 'One or two agreements with a name.' },
      minutes: 10,
    }),
  ],
};
