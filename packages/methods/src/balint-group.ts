import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** A Balint group: 45 minutes for one case, with six to ten people. */
export const balintGroup: Method = {
  key: 'balint-group',
  title: { nl: 'Balintgroep', en: 'Balint group' },
  goodFor: {
    nl: 'Stilstaan bij wat een cliënt bij je oproept. De groep denkt vrij over de relatie tussen jullie twee, en lost niets op.',
    en: 'Dwell on what a client stirs in you. The group thinks freely about the relation between the two of you, and solves nothing.',
  },
  about: {
    nl: paragraphs(
      'Sommige contacten blijven aan je plakken: je ziet ertegen op, je doet te veel, je wordt boos of juist moe. Een Balintgroep zoekt niet naar een aanpak, maar naar wat er tussen die cliënt en jou gebeurt. Vaak is dat genoeg om anders naar binnen te gaan.',
      'Kies deze werkvorm als het contact zelf de vraag is. Zoek je een volgende stap, neem dan intervisie. Is er iets ernstigs gebeurd waar je niet van slaapt, dan is een gesprek met een vertrouwenspersoon of arts beter dan een groep.',
      'Voorbereiden: zes tot tien mensen die elkaar vaker zien, en een begeleider die dit eerder deed. De inbrenger bereidt niets voor en neemt geen dossier mee. Wat er gezegd wordt, blijft in de groep; er wordt niets opgeschreven.',
      'Let op twee dingen. De groep stelt de inbrenger geen vragen: de begeleider houdt dat tegen, vriendelijk en elke keer. En niemand geeft raad. Fantaseren mag: “als ik die moeder was, zou ik…”. Het hoeft niet te kloppen om iets te openen.',
    ),
    en: paragraphs(
      'Some contacts stick to you: you dread them, you do too much, you get angry or just tired. A Balint group does not look for an approach, but for what happens between that client and you. Often that is enough to walk in differently.',
      'Choose this method when the contact itself is the question. When you look for a next step, take peer consultation. When something grave happened that keeps you awake, a talk with a confidential adviser or a doctor is better than a group.',
      'To prepare: six to ten people who meet regularly, and a facilitator who has done this before. The case bringer prepares nothing and brings no file. What is said stays in the group; nothing is written down.',
      'Watch two things. The group asks the case bringer no questions: the facilitator holds them back, kindly and every time. And nobody gives advice. Imagining is welcome: “if I were that mother, I would…”. It need not be right to open something.',
    ),
  },
  purposes: ['case'],
  people: { min: 6, max: 10 },
  roles: [
    {
      key: 'case-bringer',
      title: { nl: 'Casusinbrenger', en: 'Case bringer' },
      does: {
        nl: 'Vertelt vrij over een contact, luistert daarna zonder iets te hoeven zeggen, en komt aan het eind terug.',
        en: 'Tells freely about a contact, then listens without having to say anything, and comes back at the end.',
      },
      take: 'one',
    },
    {
      key: 'group',
      title: { nl: 'De groep', en: 'The group' },
      does: {
        nl: 'Leeft zich in beide kanten in en denkt hardop. Vraagt niets en raadt niets aan.',
        en: 'Feels its way into both sides and thinks aloud. Asks nothing and advises nothing.',
      },
      take: 'rest',
    },
  ],
  phases: [
    phase({
      key: 'tell',
      kind: 'rounds',
      title: { nl: 'Vrij vertellen', en: 'Tell freely' },
      prompt: {
        nl: 'Vertel over een contact dat je bezighoudt, uit je hoofd. Ook wat je voelde, en wat je niet begrijpt van jezelf.',
        en: 'Tell about a contact that is on your mind, by heart. Also what you felt, and what you do not understand of yourself.',
      },
      yields: { nl: 'Een verhaal, met wat het oproept.', en: 'A story, with what it stirs.' },
      minutes: 10,
      turns: [
        {
          key: 'tell',
          title: { nl: 'De inbrenger vertelt', en: 'The case bringer tells' },
          prompt: {
            nl: 'De groep luistert en merkt op wat het verhaal met hen doet.',
            en: 'The group listens and notices what the story does to them.',
          },
          minutes: 10,
          speaks: ['case-bringer'],
          writes: [],
          away: [],
        },
      ],
    }),
    phase({
      key: 'imagine',
      kind: 'rounds',
      title: { nl: 'De groep leeft zich in', en: 'The group imagines' },
      prompt: {
        nl: 'De inbrenger schuift een stukje naar achteren. Hoe is het om deze cliënt te zijn? Hoe is het om deze hulpverlener te zijn? Wat hopen ze van elkaar? Denk hardop, zonder vragen en zonder raad.',
        en: 'The case bringer moves back a little. What is it like to be this client? What is it like to be this professional? What do they hope of each other? Think aloud, without questions and without advice.',
      },
      yields: { nl: 'Beelden van beide kanten van het contact.', en: 'Images of both sides of the contact.' },
      minutes: 25,
      turns: [
        {
          key: 'think-aloud',
          title: { nl: 'De groep denkt hardop', en: 'The group thinks aloud' },
          prompt: {
            nl: 'De inbrenger luistert op afstand en hoeft niets te beantwoorden.',
            en: 'The case bringer listens at a distance and need not answer anything.',
          },
          minutes: 25,
          speaks: ['group'],
          writes: [],
          away: ['case-bringer'],
        },
      ],
    }),
    phase({
      key: 'return',
      kind: 'rounds',
      title: { nl: 'De inbrenger komt terug', en: 'The case bringer returns' },
      prompt: {
        nl: 'Wat raakte je? Wat zie je nu anders, van de cliënt of van jezelf? Je hoeft geen plan te maken.',
        en: 'What touched you? What do you see differently now, of the client or of yourself? You need not make a plan.',
      },
      yields: { nl: 'Een nieuwe blik. Geen actielijst.', en: 'A new view. No list of actions.' },
      minutes: 10,
      turns: [
        {
          key: 'reflect',
          title: { nl: 'De inbrenger vertelt wat bleef hangen', en: 'The case bringer tells what stayed' },
          prompt: {
            nl: 'De groep luistert. Wie nog iets kwijt wil over zichzelf, doet dat daarna.',
            en: 'The group listens. Who still has to say something about themselves does so after that.',
          },
          minutes: 10,
          speaks: ['case-bringer', 'group'],
          writes: [],
          away: [],
        },
      ],
    }),
  ],
};
