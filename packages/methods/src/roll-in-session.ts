import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** After the roll-in meetings of Jeugdbescherming Regio Amsterdam ("Leren innoveren in het sociaal domein", 4.3). */
export const rollInSession: Method = {
  key: 'roll-in-session',
  title: { nl: 'Inrolsessie', en: 'Roll-in session' },
  goodFor: {
    nl: 'Samen terugkijken op wat jullie anders deden: wat lukte, wat zat in de weg, en wat proberen jullie nu? Goed voor een team dat een nieuwe werkwijze uitprobeert.',
    en: 'Look back together on what you did differently: what worked, what was in the way, and what will you try now? Good for a team that is trying out a new way of working.',
  },
  about: {
    nl: paragraphs(
      'Inrollen is iets anders dan uitrollen. Niemand legt een werkwijze op: mensen maken haar zelf mee, vertellen ervan, en passen haar aan. Deze sessie is het moment waarop dat gebeurt. Wat een groep hier ontdekt, verandert de werkwijze voor de groep na haar.',
      'Kies deze werkvorm als jullie iets nieuws aan het proberen zijn en elkaar geregeld zien, bijvoorbeeld om de twee weken. Heeft nog niemand iets anders gedaan, begin dan met een blik op jullie werkproces.',
      'Voorbereiden: vraag iedereen om één moment in gedachten te nemen. Zet klaar wat er van de vorige keer kwam: lopende experimenten, en antwoorden op knelpunten. Wie leiding geeft, mag meedoen als ieder ander en praat niet als eerste.',
      'Let erop dat verhalen verhalen blijven: wie, wat, waar, en wat deed je? Vraag bij een knelpunt door tot je de regel of de gewoonte ziet die erachter zit. Eén ding dat volgende week echt gebeurt, is een goede opbrengst.',
    ),
    en: paragraphs(
      'Rolling in is not rolling out. Nobody imposes a way of working: people live through it, tell of it, and change it. This session is the moment when that happens. What a group finds here changes the practice for the group after it.',
      'Choose this method when you are trying something new and meet regularly, every two weeks for example. When nobody has done anything differently yet, begin with a close look at your work process.',
      'To prepare: ask everybody to have one moment in mind. Have ready what came of last time: running experiments, and answers to obstacles. Who leads may take part like everybody else, and does not speak first.',
      'See that stories stay stories: who, what, where, and what did you do? At an obstacle ask on until you see the rule or the habit behind it. One thing that really happens next week is a good yield.',
    ),
  },
  purposes: ['look-back', 'experiment'],
  people: { min: 3, max: 12 },
  roles: [],
  phases: [
    phase({
      key: 'tell',
      kind: 'check-in',
      title: { nl: 'Vertellen', en: 'Tell' },
      prompt: {
        nl: 'Denk aan één moment sinds de vorige keer waarop je iets anders deed dan je gewend bent. Bij wie was je, en wat gebeurde er? Zet het in een paar woorden op een briefje en vertel het om de beurt. De anderen luisteren. Schrijf geen namen van cliënten op.',
        en: 'Think of one moment since last time when you did something differently from what you are used to. Who were you with, and what happened? Put it in a few words on a note and tell it in turn. The others listen. Write down no names of clients.',
      },
      yields: { nl: 'Ervaringen, uit de eerste hand.', en: 'Experiences, at first hand.' },
      minutes: 15,
      visibility: 'named',
    }),
    phase({
      key: 'write',
      kind: 'write',
      title: { nl: 'Opschrijven', en: 'Write' },
      prompt: {
        nl: 'Schrijf voor jezelf, in stilte. Eén gedachte per briefje. Het hoeft niet netjes, en het hoeft niet af.',
        en: 'Write for yourself, in silence. One thought on each note. It need not be neat, and it need not be finished.',
      },
      yields: { nl: 'Wat lukte en wat niet, van iedereen.', en: 'What worked and what did not, from everybody.' },
      minutes: 10,
      visibility: 'private',
      columns: [
        { key: 'worked', title: { nl: 'Wat lukte', en: 'What worked' } },
        { key: 'did-not-work', title: { nl: 'Wat lukte niet', en: 'What did not work' } },
        { key: 'did-differently', title: { nl: 'Wat deed ik anders', en: 'What I did differently' } },
      ],
    }),
    phase({
      key: 'group',
      kind: 'group',
      title: { nl: 'Patronen zoeken', en: 'Look for patterns' },
      prompt: {
        nl: 'Lees eerst alle briefjes. Leg dan bij elkaar wat bij elkaar hoort en geef elke groep een naam. Welk patroon zie je? Welke regel zit erachter, en welke gewoonte van onszelf?',
        en: 'Read all the notes first. Then put together what belongs together and give each group a name. Which pattern do you see? Which rule is behind it, and which habit of our own?',
      },
      yields: {
        nl: 'Patronen, met de regel of gewoonte erachter.',
        en: 'Patterns, with the rule or habit behind them.',
      },
      minutes: 15,
    }),
    phase({
      key: 'vote',
      kind: 'vote',
      title: { nl: 'Kiezen', en: 'Choose' },
      prompt: {
        nl: 'Waar wil je het vandaag over hebben? Je hebt drie stippen, en je mag er hooguit twee op dezelfde plek zetten. Niemand ziet waar jij ze zet.',
        en: 'What do you want to talk about today? You have three dots, and may put at most two in the same place. Nobody sees where you put yours.',
      },
      yields: { nl: 'Waar jullie vandaag over praten.', en: 'What you will talk about today.' },
      minutes: 5,
      voting: { kind: 'dots', perPerson: 3, perNote: 2 },
    }),
    phase({
      key: 'talk',
      kind: 'discuss',
      title: { nl: 'Doorpraten', en: 'Talk it over' },
      prompt: {
        nl: 'Begin in tweetallen. Vraag de ander: wat zag je mij doen, en wat zou jij doen? Geef terug wat je opviel, zonder oordeel. Praat daarna met z’n allen door over wat de meeste stippen kreeg. Jullie hoeven het niet eens te worden.',
        en: 'Start in pairs. Ask the other: what did you see me do, and what would you do? Give back what you noticed, without judging. Then talk all together about what got the most dots. You do not have to agree.',
      },
      yields: { nl: 'Feedback in tweetallen, en een gedeeld beeld.', en: 'Feedback in pairs, and a shared picture.' },
      minutes: 25,
    }),
    phase({
      key: 'decide',
      kind: 'decide',
      title: { nl: 'Afspreken', en: 'Decide' },
      prompt: {
        nl: 'Wat gaan jullie doen? Maak er een experiment van als jullie iets willen proberen. Maak er een knelpunt van als een ander team het moet wegnemen. Of verander de werkwijze zelf. Liever één ding dat gebeurt dan vijf die blijven liggen.',
        en: 'What are you going to do? Make it an experiment when you want to try something. Make it an obstacle when another team has to take it away. Or change the practice itself. Better one thing that happens than five that are left lying.',
      },
      yields: {
        nl: 'Een experiment, een knelpunt of een andere werkwijze.',
        en: 'An experiment, an obstacle or a changed practice.',
      },
      minutes: 15,
    }),
    phase({
      key: 'check-out',
      kind: 'check-out',
      title: { nl: 'Afronden', en: 'Check out' },
      prompt: {
        nl: 'Wat neem je mee naar je werk van morgen? Eén zin is genoeg.',
        en: 'What do you take with you into your work tomorrow? One sentence is enough.',
      },
      yields: { nl: 'Wat ieder morgen meeneemt.', en: 'What each takes along tomorrow.' },
      minutes: 5,
      visibility: 'named',
    }),
  ],
};
