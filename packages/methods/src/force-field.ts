import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Force field analysis after Lewin; weakening what restrains goes before pushing harder. The length is an estimate. */
export const forceField: Method = {
  key: 'force-field',
  title: { nl: 'Krachtenveld', en: 'Force field' },
  goodFor: {
    nl: 'Zien wat een verandering vooruit duwt en wat haar tegenhoudt, en kiezen waar jullie iets aan kunnen doen. Goed voordat je begint, of als het stokt.',
    en: 'See what pushes a change forward and what holds it back, and choose what you can act on. Good before you begin, or when it falters.',
  },
  about: {
    nl: paragraphs(
      'Een verandering staat stil als de krachten ervoor en ertegen even sterk zijn. Meestal gaan we dan harder duwen. Vaak helpt het meer om één tegenkracht kleiner te maken: die duwt dan niet meer terug.',
      'Kies deze werkvorm bij een verandering die jullie in één zin kunnen zeggen. Weten jullie nog niet wat jullie willen, begin dan met waarderend onderzoek of met ‘Eén, twee, vier, allemaal’.',
      'Voorbereiden: zet de verandering in één zin op papier en vraag of iedereen hetzelfde leest. Nodig ook iemand uit die er niet op zit te wachten; die kent de tegenkrachten het best. Met een grote groep of een groot onderwerp neem je twee uur.',
      'Let erop dat je niet oordeelt over wat iemand noemt. “Zij willen gewoon niet” is nog geen kracht: vraag wat die mensen zouden verliezen. Achter een tegenkracht zit vaak iets dat het waard is om te bewaren.',
    ),
    en: paragraphs(
      'A change stands still when the forces for and against it are equally strong. Mostly we push harder then. Often it helps more to make one restraining force smaller: it does not push back any more.',
      'Choose this method for a change that you can say in one line. When you do not know yet what you want, begin with appreciative inquiry or with “One, two, four, all”.',
      'To prepare: put the change on paper in one line and ask whether everybody reads the same. Invite somebody who is not waiting for it as well; they know the restraining forces best. With a large group or a large subject take two hours.',
      'See that nobody judges what another names. “They simply do not want to” is no force yet: ask what those people would lose. Behind a restraining force there is often something worth keeping.',
    ),
  },
  purposes: ['process', 'experiment'],
  people: { min: 3, max: 16 },
  roles: [],
  phases: [
    phase({
      key: 'change',
      kind: 'write',
      title: { nl: 'De verandering in één zin', en: 'The change in one line' },
      prompt: {
        nl: 'Wat willen we anders, voor wie, en waaraan merken die mensen het? Schrijf het in één zin. Lees voor, en maak er samen één zin van.',
        en: 'What do we want to be different, for whom, and how will they notice? Write it in one line. Read aloud, and make one line together.',
      },
      yields: { nl: 'Eén zin die iedereen zo bedoelt.', en: 'One line that everybody means that way.' },
      minutes: 8,
      visibility: 'named',
    }),
    phase({
      key: 'forces',
      kind: 'write',
      title: { nl: 'Krachten ervoor en ertegen', en: 'Forces for and against' },
      prompt: {
        nl: 'Wat duwt deze verandering vooruit? Wat houdt haar tegen? Denk aan mensen, regels, geld, gewoontes en angst, ook die van jezelf. Eén kracht per briefje. Er is niets goed of fout.',
        en: 'What pushes this change forward? What holds it back? Think of people, rules, money, habits and fear, your own included. One force on each note. Nothing is right or wrong.',
      },
      yields: { nl: 'Alle krachten, aan twee kanten.', en: 'All the forces, on two sides.' },
      minutes: 12,
      visibility: 'private',
      columns: [
        { key: 'driving', title: { nl: 'Duwt vooruit', en: 'Pushes forward' } },
        { key: 'restraining', title: { nl: 'Houdt tegen', en: 'Holds back' } },
      ],
    }),
    phase({
      key: 'gather',
      kind: 'group',
      title: { nl: 'Dubbele bij elkaar', en: 'Put doubles together' },
      prompt: {
        nl: 'Leg dezelfde krachten bij elkaar, aan hun eigen kant. Vraag door tot je begrijpt wat er duwt.',
        en: 'Put the same forces together, on their own side. Ask on until you understand what pushes.',
      },
      yields: { nl: 'Een overzicht van beide kanten.', en: 'An overview of both sides.' },
      minutes: 8,
    }),
    phase({
      key: 'strength',
      kind: 'vote',
      title: { nl: 'Hoe sterk is elke kracht?', en: 'How strong is each force?' },
      prompt: {
        nl: 'Geef elke kracht stippen: één is zwak, vijf is heel sterk. Je hebt er twintig. Kijk daarna naar de totalen van beide kanten.',
        en: 'Give each force dots: one is weak, five is very strong. You have twenty. Then look at the totals of both sides.',
      },
      yields: {
        nl: 'De sterkte van elke kracht, en het totaal van beide kanten.',
        en: 'The strength of each force, and the total of both sides.',
      },
      minutes: 7,
      voting: { kind: 'dots', perPerson: 20, perNote: 5 },
    }),
    phase({
      key: 'movable',
      kind: 'discuss',
      title: { nl: 'Welke kunnen wij verzetten?', en: 'Which can we move?' },
      prompt: {
        nl: 'Begin bij de tegenkrachten. Welke kunnen wij kleiner maken? Wat willen die mensen bewaren, en kan dat ook anders? Kijk daarna pas of er ergens een duwtje bij kan.',
        en: 'Begin with the restraining forces. Which can we make smaller? What do those people want to keep, and can that be done differently? Only then see whether a push can be added somewhere.',
      },
      yields: { nl: 'Een paar krachten waar jullie bij kunnen.', en: 'A few forces within your reach.' },
      minutes: 15,
    }),
    phase({
      key: 'decide',
      kind: 'decide',
      title: { nl: 'Wat gaan we doen?', en: 'What will we do?' },
      prompt: {
        nl: 'Kies één of twee krachten. Maak een experiment van wat jullie zelf kunnen proberen, en een knelpunt van wat een ander team kan wegnemen.',
        en: 'Choose one or two forces. Make an experiment of what you can try yourselves, and an obstacle of what another team can take away.',
      },
      yields: { nl: 'Een aanpak voor een of twee krachten.', en: 'A strategy for one or two forces.' },
      minutes: 10,
    }),
  ],
};
