import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Peer consultation by the incident method, in 65 minutes. */
export const peerConsultation: Method = {
  key: 'peer-consultation',
  title: { nl: 'Intervisie: incidentmethode', en: 'Peer consultation: incident method' },
  goodFor: {
    nl: 'Eén casus van een collega goed begrijpen voordat iemand raad geeft. Wie de casus inbrengt, luistert op afstand en kiest daarna zelf wat bruikbaar is.',
    en: 'Understand one case of a colleague well before anybody gives advice. Who brings the case listens at a distance, and then chooses what is of use.',
  },
  about: {
    nl: paragraphs(
      'In het werk geven we elkaar snel raad. Intervisie zet dat even stil. Eerst vragen, dan zonder de inbrenger nadenken, en dan kiest de inbrenger zelf. Zo komt er meer op tafel dan wat iedereen al dacht.',
      'Kies deze werkvorm voor een voorval waarin iemand zelf een rol had en waar hij op vastliep. Gaat het om de vraag wat het juiste is om te doen, neem dan moreel beraad. Gaat het vooral om wat een cliënt bij je oproept, neem dan een Balintgroep.',
      'Voorbereiden: vraag iedereen om één casus mee te brengen van de laatste weken, in twee zinnen te vertellen. Laat namen en kenmerken van cliënten weg. Een vaste groep van vier tot acht collega’s werkt het best, zonder iemands leidinggevende erbij.',
      'Let bij de vragen op verstopte adviezen: “Heb je al gedacht aan…” is er een. Tijdens het nadenken zit de inbrenger er niet bij en schrijft niet mee; bij het voorlezen zegt hij niets terug. Dat voelt vreemd, en het is precies wat helpt: wie zich niet hoeft te verdedigen, kan luisteren.',
    ),
    en: paragraphs(
      'At work we are quick with advice. Peer consultation holds that back for a while. First questions, then thinking without the case bringer, and then the case bringer chooses. That brings more to the table than what everybody thought already.',
      'Choose this method for an event in which somebody had a part and got stuck. When the question is what is right to do, take moral deliberation. When it is mostly about what a client stirs in you, take a Balint group.',
      'To prepare: ask everybody to bring one case of the last weeks, to be told in two sentences. Leave out names and marks of clients. A steady group of four to eight colleagues works best, without anybody’s manager.',
      'Watch for hidden advice among the questions: “Have you thought of…” is one. While the others think, the case bringer sits apart and does not write; while they read out, the case bringer says nothing. That feels strange, and it is exactly what helps: who need not defend can listen.',
    ),
  },
  purposes: ['case'],
  people: { min: 4, max: 9 },
  roles: [
    {
      key: 'case-bringer',
      title: { nl: 'Casusinbrenger', en: 'Case bringer' },
      does: {
        nl: 'Vertelt de casus, beantwoordt vragen, luistert daarna op afstand, en kiest aan het eind wat bruikbaar is.',
        en: 'Tells the case, answers questions, then listens at a distance, and at the end chooses what is of use.',
      },
      take: 'one',
    },
    {
      key: 'consultants',
      title: { nl: 'Meedenkers', en: 'Consultants' },
      does: {
        nl: 'Vragen eerst alleen. Denken daarna samen over oorzaken en geven raad op papier.',
        en: 'Only ask at first. Then think together about causes and give their advice in writing.',
      },
      take: 'rest',
    },
  ],
  phases: [
    phase({
      key: 'look-back',
      kind: 'check-in',
      title: { nl: 'Terugkijken op de vorige keer', en: 'Look back on last time' },
      prompt: {
        nl: 'Wat deed de vorige inbrenger met de raad? Wie bracht er toen een casus in, en hoe ging het verder? De eerste keer: vertel waarom je meedoet.',
        en: 'What did the last case bringer do with the advice? Who brought a case then, and how did it go on? The first time: tell why you take part.',
      },
      yields: { nl: 'Je hoort wat raad in het echt waard was.', en: 'You hear what advice was worth in real life.' },
      minutes: 5,
      visibility: 'named',
    }),
    phase({
      key: 'pitch',
      kind: 'write',
      title: { nl: 'Casussen kort vertellen', en: 'Tell cases in brief' },
      prompt: {
        nl: 'Schrijf je casus in één of twee zinnen: wat gebeurde er, en waar zat jij mee? Vertel hem daarna in een minuut. Geen namen van cliënten.',
        en: 'Write your case in one or two sentences: what happened, and what were you stuck with? Then tell it in a minute. No names of clients.',
      },
      yields: { nl: 'Een paar casussen om uit te kiezen.', en: 'A few cases to choose from.' },
      minutes: 10,
      visibility: 'named',
    }),
    phase({
      key: 'choose',
      kind: 'vote',
      title: { nl: 'Een casus kiezen', en: 'Choose a case' },
      prompt: {
        nl: 'Van welke casus leren jullie samen het meest? Kies er één. Wie hem vertelde, is vandaag de casusinbrenger.',
        en: 'From which case will you learn most together? Choose one. Who told it is the case bringer today.',
      },
      yields: { nl: 'Eén casus, en wie hem inbrengt.', en: 'One case, and who brings it.' },
      minutes: 5,
      voting: { kind: 'choice' },
    }),
    phase({
      key: 'ask',
      kind: 'rounds',
      title: { nl: 'Vragen stellen', en: 'Ask questions' },
      prompt: {
        nl: 'Vraag eerst naar feiten: wie, wat, waar, wanneer. Vraag daarna dieper: wat dacht je, wat voelde je, wat wilde je bereiken? Geef geen raad en geen oordeel, ook niet verstopt in een vraag.',
        en: 'Ask for facts first: who, what, where, when. Then ask deeper: what did you think, what did you feel, what did you want? Give no advice and no judgement, not even hidden in a question.',
      },
      yields: {
        nl: 'De feiten, en hoe de inbrenger het beleefde.',
        en: 'The facts, and how the case bringer lived through it.',
      },
      minutes: 15,
      visibility: 'named',
      turns: [
        {
          key: 'facts',
          title: { nl: 'Vragen naar feiten', en: 'Questions for facts' },
          prompt: {
            nl: 'Om de beurt één vraag: wie, wat, waar, wanneer? De inbrenger antwoordt kort.',
            en: 'One question each in turn: who, what, where, when? The case bringer answers briefly.',
          },
          minutes: 7,
          speaks: ['case-bringer', 'consultants'],
          writes: ['consultants'],
          away: [],
        },
        {
          key: 'deeper',
          title: { nl: 'Verdiepende vragen', en: 'Deeper questions' },
          prompt: {
            nl: 'Vraag door op wat de inbrenger dacht, voelde en wilde. Laat stiltes vallen.',
            en: 'Ask on about what the case bringer thought, felt and wanted. Let silences be.',
          },
          minutes: 8,
          speaks: ['case-bringer', 'consultants'],
          writes: ['consultants'],
          away: [],
        },
      ],
    }),
    phase({
      key: 'think',
      kind: 'rounds',
      title: { nl: 'Nadenken zonder de inbrenger', en: 'Think without the case bringer' },
      prompt: {
        nl: 'De inbrenger gaat op afstand zitten en luistert. Denk in kleine groepjes: waardoor liep het zo? Wat deed de inbrenger er zelf aan, of liet hij juist? Wat zou jij aanraden? Schrijf het op.',
        en: 'The case bringer sits at a distance and listens. Think in small groups: what made it go this way? What did the case bringer do about it, or leave undone? What would you advise? Write it down.',
      },
      yields: {
        nl: 'Oorzaken, het eigen aandeel en raad, op papier.',
        en: 'Causes, the case bringer’s own part and advice, in writing.',
      },
      minutes: 10,
      visibility: 'named',
      columns: [
        { key: 'causes', title: { nl: 'Waardoor liep het zo', en: 'What made it go this way' } },
        { key: 'own-part', title: { nl: 'Het aandeel van de inbrenger', en: 'The case bringer’s own part' } },
        { key: 'advice', title: { nl: 'Onze raad', en: 'Our advice' } },
      ],
      groups: { size: 3 },
      turns: [
        {
          key: 'without',
          title: { nl: 'Overleg in groepjes', en: 'Talk in small groups' },
          prompt: {
            nl: 'De meedenkers praten en schrijven. De inbrenger luistert op afstand.',
            en: 'The consultants talk and write. The case bringer listens at a distance.',
          },
          minutes: 10,
          speaks: ['consultants'],
          writes: ['consultants'],
          away: ['case-bringer'],
        },
      ],
    }),
    phase({
      key: 'read-out',
      kind: 'rounds',
      title: { nl: 'Voorlezen en luisteren', en: 'Read out and listen' },
      prompt: {
        nl: 'De inbrenger komt terug. Lees om de beurt voor wat jullie opschreven. De inbrenger luistert, mag iets noteren, en zegt nog niets terug.',
        en: 'The case bringer comes back. Read out in turn what you wrote. The case bringer listens, may note something, and does not reply yet.',
      },
      yields: {
        nl: 'De inbrenger hoorde alles, zonder zich te verdedigen.',
        en: 'The case bringer heard it all, without defending.',
      },
      minutes: 10,
      visibility: 'named',
      turns: [
        {
          key: 'listen',
          title: { nl: 'De meedenkers lezen voor', en: 'The consultants read out' },
          prompt: {
            nl: 'Eén punt per beurt, tot alles gezegd is. De inbrenger schrijft op wat blijft haken.',
            en: 'One point each turn, until everything is said. The case bringer writes down what sticks.',
          },
          minutes: 10,
          speaks: ['consultants'],
          writes: ['case-bringer'],
          away: [],
        },
      ],
    }),
    phase({
      key: 'next-step',
      kind: 'decide',
      title: { nl: 'De volgende stap', en: 'The next step' },
      prompt: {
        nl: 'De inbrenger zegt wat raak was, wat bruikbaar is, en wat de volgende stap wordt. De anderen vullen niet meer aan. Raakt het een regel of een ander team, maak er dan een knelpunt van.',
        en: 'The case bringer says what hit home, what is of use, and what the next step will be. The others add nothing any more. When it touches a rule or another team, make it an obstacle.',
      },
      yields: { nl: 'Wat bruikbaar is, en een volgende stap.', en: 'What is of use, and a next step.' },
      minutes: 10,
    }),
  ],
};
