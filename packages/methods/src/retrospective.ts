import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** The five steps of Derby and Larsen: set the stage, gather data, generate insights, decide, close. */
export const retrospective: Method = {
  key: 'retrospective',
  title: { nl: 'Retrospectief', en: 'Retrospective' },
  goodFor: {
    nl: 'Rustig terugkijken op een periode: wat gebeurde er, waarom ging het zo, en welke paar dingen doen we voortaan anders? Goed na een kwartaal, een project of een drukke tijd.',
    en: 'Look back on a period without hurry: what happened, why did it go that way, and which few things will we do differently? Good after a quarter, a project or a busy time.',
  },
  about: {
    nl: paragraphs(
      'In een retrospectief kijk je eerst samen naar wat er gebeurde, pas daarna naar waarom, en pas dan naar wat je gaat doen. Die volgorde is de hele kunst. Teams die meteen naar oplossingen springen, lossen vaak het verkeerde op.',
      'Kies deze werkvorm als een team een periode heeft gedeeld. Ging het om één gebeurtenis, dan is een korte nabespreking genoeg. Staat er een conflict tussen twee mensen op springen, praat dan eerst met die twee: een groepsgesprek maakt het groter.',
      'Voorbereiden: spreek af welke periode jullie bekijken en haal een paar feiten op, zoals data, roosters en wat er van de vorige afspraken kwam. Reken op twee uur met een pauze; de stappen zelf duren honderd minuten.',
      'Let op wie er nog niet sprak. Vraag bij een mening naar wat iemand zag of hoorde. Houd het bij twee of drie acties: een lange lijst blijft liggen. Ieder deed zijn best met wat hij toen wist; zoek naar patronen, niet naar schuldigen.',
    ),
    en: paragraphs(
      'In a retrospective you first look together at what happened, only then at why, and only then at what to do. That order is the whole art. Teams that jump to solutions often solve the wrong thing.',
      'Choose this method when a team has shared a period. After one single event a short review is enough. When a conflict between two people is about to burst, talk with those two first: a group makes it bigger.',
      'To prepare: agree on the period you look at and bring some facts, such as dates, rosters and what came of the last agreements. Count on two hours with a break; the steps themselves take a hundred minutes.',
      'Notice who has not spoken yet. When you hear an opinion, ask what that person saw or heard. Keep it to two or three actions: a long list is left lying. Everybody did their best with what they knew then; look for patterns, not for who is to blame.',
    ),
  },
  purposes: ['look-back'],
  people: { min: 3, max: 15 },
  roles: [],
  phases: [
    phase({
      key: 'stage',
      kind: 'check-in',
      title: { nl: 'De toon zetten', en: 'Set the stage' },
      prompt: {
        nl: 'In één of twee woorden: hoe kom je binnen? Spreek daarna samen het doel uit, en wat je nodig hebt om vrij te kunnen praten. Bijvoorbeeld: wat hier gezegd wordt, blijft hier.',
        en: 'In one or two words: how do you come in? Then say the goal together, and what you need to talk freely. For example: what is said here stays here.',
      },
      yields: { nl: 'Een doel en werkafspraken.', en: 'A goal and working agreements.' },
      minutes: 6,
      visibility: 'named',
    }),
    phase({
      key: 'remember',
      kind: 'write',
      title: { nl: 'Ophalen wat er gebeurde', en: 'Gather what happened' },
      prompt: {
        nl: 'Denk terug aan deze periode, van begin tot eind. Wat gebeurde er? Wat gaf je energie, en wat kostte energie? Zet er een datum of een week bij als je die weet. Schrijf wat je zag, nog niet wat je ervan vindt.',
        en: 'Think back on this period, from beginning to end. What happened? What gave you energy, and what took it? Add a date or a week when you know it. Write what you saw, not yet what you think of it.',
      },
      yields: { nl: 'Feiten en ervaringen van iedereen.', en: 'Facts and experiences of everybody.' },
      minutes: 15,
      visibility: 'private',
      columns: [
        { key: 'happened', title: { nl: 'Wat gebeurde er', en: 'What happened' } },
        { key: 'gave', title: { nl: 'Wat gaf energie', en: 'What gave energy' } },
        { key: 'took', title: { nl: 'Wat kostte energie', en: 'What took energy' } },
      ],
    }),
    phase({
      key: 'timeline',
      kind: 'read',
      title: { nl: 'Samen het verhaal lezen', en: 'Read the story together' },
      prompt: {
        nl: 'Loop samen van het begin naar het einde. Wie iets herkent, vertelt er kort bij. Waar zagen jullie hetzelfde heel anders? Nog niet verklaren: alleen kijken en vragen.',
        en: 'Walk together from beginning to end. Who recognises something tells a little more. Where did you see the same thing very differently? No explaining yet: only look and ask.',
      },
      yields: { nl: 'Eén gedeeld verhaal van de periode.', en: 'One shared story of the period.' },
      minutes: 25,
    }),
    phase({
      key: 'patterns',
      kind: 'group',
      title: { nl: 'Patronen zien', en: 'See patterns' },
      prompt: {
        nl: 'Wat komt vaker terug? Leg het bij elkaar en geef het een naam. Vraag bij elk patroon een paar keer door: hoe komt dat? En waar komt dat weer door?',
        en: 'What comes back more than once? Put it together and give it a name. Ask on at each pattern a few times: how come? And where does that come from?',
      },
      yields: { nl: 'Patronen met hun oorzaken.', en: 'Patterns with their causes.' },
      minutes: 20,
    }),
    phase({
      key: 'choose',
      kind: 'vote',
      title: { nl: 'Kiezen waar we mee verder gaan', en: 'Choose what to go on with' },
      prompt: {
        nl: 'Welk patroon willen jullie veranderen, of juist vasthouden? Je hebt drie stippen, hooguit twee op dezelfde plek.',
        en: 'Which pattern do you want to change, or to hold on to? You have three dots, at most two in the same place.',
      },
      yields: { nl: 'Een of twee onderwerpen voor acties.', en: 'One or two subjects for actions.' },
      minutes: 5,
      voting: { kind: 'dots', perPerson: 3, perNote: 2 },
    }),
    phase({
      key: 'decide',
      kind: 'decide',
      title: { nl: 'Afspreken', en: 'Decide' },
      prompt: {
        nl: 'Bedenk bij het gekozen onderwerp wat jullie gaan doen. Klein genoeg om volgende week te beginnen. Maak er een experiment, een afspraak of een knelpunt van, en zet er een naam bij.',
        en: 'Think of what you will do about the chosen subject. Small enough to begin next week. Make it an experiment, an agreement or an obstacle, and put a name to it.',
      },
      yields: {
        nl: 'Een paar acties, elk met iemand die ze doet.',
        en: 'A few actions, each with somebody who does it.',
      },
      minutes: 20,
    }),
    phase({
      key: 'close',
      kind: 'check-out',
      title: { nl: 'Sluiten', en: 'Close' },
      prompt: {
        nl: 'Bedank iemand voor iets bepaalds. En zeg wat er in deze bijeenkomst de volgende keer beter kan.',
        en: 'Thank somebody for something in particular. And say what can be better in this meeting next time.',
      },
      yields: { nl: 'Dank, en een betere volgende keer.', en: 'Thanks, and a better next time.' },
      minutes: 12,
      visibility: 'named',
    }),
  ],
};
