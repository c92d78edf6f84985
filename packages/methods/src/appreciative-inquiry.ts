import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Appreciative inquiry: interviews in pairs, themes in sixes, a dream, a design, commitments. The length is an estimate. */
export const appreciativeInquiry: Method = {
  key: 'appreciative-inquiry',
  title: { nl: 'Waarderend onderzoek', en: 'Appreciative inquiry' },
  goodFor: {
    nl: 'Een halve dag bouwen op wat al eens goed ging. Van verhalen, via een droom, naar plannen waar mensen zelf hun naam onder zetten.',
    en: 'Build on what once went well, in half a day. From stories, by way of a dream, to plans that people put their own name to.',
  },
  about: {
    nl: paragraphs(
      'Waar je naar vraagt, daar krijg je meer van. Waarderend onderzoek vraagt daarom naar momenten waarop het werk op zijn best was, en zoekt uit wat die mogelijk maakte. Van daaruit teken je wat je vaker wilt.',
      'Kies deze werkvorm aan het begin van iets nieuws, of als een team vooral nog ziet wat er mis is. Neem haar niet om pijn toe te dekken. Is er iets kapot, benoem dat dan eerst, bijvoorbeeld in een retrospectief.',
      'Voorbereiden: formuleer het onderwerp als iets dat je wilt zien groeien. Niet “minder verloop”, maar “waarom mensen hier blijven”. Maak tweetallen van mensen die elkaar weinig kennen. Reken op een halve dag met een goede pauze.',
      'Let in de interviews op het verhaal: vraag “en wat deed jij toen?”. Laat de droom groot zijn en schrijf haar op alsof zij al waar is. Sluit af met wat iemand zelf toezegt; een ander iets opdragen kan hier niet, iets vragen wel.',
    ),
    en: paragraphs(
      'What you ask about is what you get more of. That is why appreciative inquiry asks for moments when the work was at its best, and finds out what made them possible. From there you draw what you want more often.',
      'Choose this method at the beginning of something new, or when a team mostly sees what is wrong. Do not take it to cover up pain. When something is broken, name that first, in a retrospective for example.',
      'To prepare: word the topic as something you want to see grow. Not “less turnover” but “why people stay here”. Make pairs of people who hardly know each other. Count on half a day with a good break.',
      'Watch for the story in the interviews: ask “and what did you do then?”. Let the dream be large and write it as if it were true already. Close with what somebody commits to; you cannot set another a task here, you can make a request.',
    ),
  },
  purposes: ['ideas', 'look-back'],
  people: { min: 4, max: 60 },
  roles: [],
  phases: [
    phase({
      key: 'topic',
      kind: 'check-in',
      title: { nl: 'Waar willen we meer van?', en: 'What do we want more of?' },
      prompt: {
        nl: 'Het onderwerp staat boven deze bijeenkomst. Wat raakt je daarin? Schrijf een paar woorden op en vertel ze.',
        en: 'The topic stands above this meeting. What touches you in it? Write down a few words and tell them.',
      },
      yields: { nl: 'Een onderwerp dat jullie willen zien groeien.', en: 'A topic that you want to see grow.' },
      minutes: 15,
      visibility: 'named',
    }),
    phase({
      key: 'interviews',
      kind: 'rounds',
      title: { nl: 'Elkaar interviewen', en: 'Interview each other' },
      prompt: {
        nl: 'In tweetallen. Vraag naar een moment waarop het werk op zijn best was. Wat gebeurde er? Wat deed jij, wat deden anderen, wat maakte het mogelijk? En drie wensen voor morgen?',
        en: 'In pairs. Ask about a moment when the work was at its best. What happened? What did you do, what did others do, what made it possible? And three wishes for tomorrow?',
      },
      yields: { nl: 'Van iedereen een verhaal.', en: 'A story from everybody.' },
      minutes: 60,
      groups: { size: 2 },
      turns: [
        {
          key: 'first',
          title: { nl: 'De een vraagt, de ander vertelt', en: 'One asks, the other tells' },
          prompt: {
            nl: 'Vraag door en luister. Praat niet over jezelf.',
            en: 'Ask on and listen. Do not talk about yourself.',
          },
          minutes: 30,
          speaks: [],
          writes: [],
          away: [],
        },
        {
          key: 'second',
          title: { nl: 'Wissel om', en: 'Change over' },
          prompt: { nl: 'Dezelfde vragen, andersom.', en: 'The same questions, the other way round.' },
          minutes: 30,
          speaks: [],
          writes: [],
          away: [],
        },
      ],
    }),
    phase({
      key: 'highlights',
      kind: 'write',
      title: { nl: 'Hoogtepunten in zestallen', en: 'Highlights in sixes' },
      prompt: {
        nl: 'Vertel het verhaal van je buur. Wat maakte die momenten mogelijk? Schrijf elke kracht op een eigen briefje.',
        en: 'Tell your neighbour’s story. What made those moments possible? Write each strength on a note of its own.',
      },
      yields: { nl: 'Wat er was toen het goed ging.', en: 'What was there when it went well.' },
      minutes: 25,
      visibility: 'named',
      groups: { size: 6 },
    }),
    phase({
      key: 'themes',
      kind: 'group',
      title: { nl: 'Thema’s', en: 'Themes' },
      prompt: {
        nl: 'Leg bij elkaar wat steeds terugkomt en geef het een naam die je warm maakt.',
        en: 'Put together what keeps coming back, and give it a name that warms you.',
      },
      yields: { nl: 'Een paar thema’s uit jullie eigen verhalen.', en: 'A few themes from your own stories.' },
      minutes: 15,
    }),
    phase({
      key: 'dream',
      kind: 'write',
      title: { nl: 'De droom', en: 'The dream' },
      prompt: {
        nl: 'Het is drie jaar later en dit is gewoon geworden. Wat zie je om je heen? Schrijf het in één of twee zinnen, in de tegenwoordige tijd: “Hier belt iedereen eerst.”',
        en: 'It is three years later and this has become normal. What do you see around you? Write it in one or two sentences, in the present tense: “Here everybody calls first.”',
      },
      yields: { nl: 'Zinnen over later, alsof het al zo is.', en: 'Propositions about later, as if they were true.' },
      minutes: 30,
      visibility: 'named',
      groups: { size: 6 },
    }),
    phase({
      key: 'design',
      kind: 'write',
      title: { nl: 'Het ontwerp', en: 'The design' },
      prompt: {
        nl: 'Wat moet er anders om die zinnen waar te maken? Denk aan hoe jullie overleggen, beslissen, beginnen en afsluiten. Schrijf voorstellen.',
        en: 'What has to change to make those sentences true? Think of how you meet, decide, begin and finish. Write proposals.',
      },
      yields: { nl: 'Voorstellen om de droom dichterbij te brengen.', en: 'Proposals that bring the dream nearer.' },
      minutes: 30,
      visibility: 'named',
    }),
    phase({
      key: 'commit',
      kind: 'decide',
      title: { nl: 'Toezeggen en vragen', en: 'Commit and request' },
      prompt: {
        nl: 'Wat zeg jij zelf toe? En wat vraag je aan een ander? Maak er experimenten en afspraken van, met een naam en een datum.',
        en: 'What do you commit to yourself? And what do you request of another? Make experiments and agreements of it, with a name and a date.',
      },
      yields: { nl: 'Toezeggingen en verzoeken, met een naam.', en: 'Commitments and requests, with a name.' },
      minutes: 20,
    }),
    phase({
      key: 'close',
      kind: 'check-out',
      title: { nl: 'Afsluiten', en: 'Close' },
      prompt: {
        nl: 'Welk verhaal van vandaag vertel je thuis?',
        en: 'Which story of today will you tell at home?',
      },
      yields: { nl: 'Een zin van iedereen.', en: 'A sentence from everybody.' },
      minutes: 10,
      visibility: 'named',
    }),
  ],
};
