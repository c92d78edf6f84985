import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** The dynamic learning agenda: groups of up to six, an hour to word the questions and an hour to work with them. */
export const learningAgenda: Method = {
  key: 'learning-agenda',
  title: { nl: 'Dynamische leeragenda', en: 'Dynamic learning agenda' },
  goodFor: {
    nl: 'Van lastige kwesties leervragen maken: vragen over hoe jullie zelf werken, die jullie elke keer scherper stellen. Goed voor een groep die langer samen aan een verandering werkt.',
    en: 'Turn hard matters into learning questions: questions on how you yourselves work, which you word more sharply each time. Good for a group that works on a change together for a longer time.',
  },
  about: {
    nl: paragraphs(
      'Bij een verandering loop je steeds tegen nieuwe dingen aan. Een leeragenda houdt die bij elkaar. Niet als lijst met problemen van anderen, maar als vragen waar jullie zelf iets mee kunnen. “De gemeente beslist te laat” wordt dan: “Hoe zorgen wij dat de gemeente op tijd kan beslissen?”',
      'Kies deze werkvorm als jullie elkaar vaker zien, bijvoorbeeld om de zes weken. Voor één losse bijeenkomst is zij te groot: neem dan liever een retrospectief. Is er haast met één casus, doe dan intervisie.',
      'Voorbereiden: zet de leervragen van de vorige keer klaar, met wat er sindsdien is gedaan. Zijn jullie met meer dan zes, dan werken jullie in groepjes. De eerste keer is er nog geen oude agenda; dan gebruik je het tweede uur om bij de nieuwe vragen de eerste acties te bedenken.',
      'Let op de woorden. Een goede leervraag is open, gaat over wat wij doen, en is niet stiekem een oplossing. Gooi oude zinnen niet weg: aan wat er veranderde zie je wat jullie geleerd hebben. Blijft een vraag steeds staan, geef haar dan een eigen bijeenkomst.',
    ),
    en: paragraphs(
      'In a change you keep running into new things. A learning agenda keeps them together. Not as a list of what others do wrong, but as questions that you can do something about yourselves. “The municipality decides too late” becomes: “How do we make sure that the municipality can decide in time?”',
      'Choose this method when you meet more than once, every six weeks for example. For a single meeting it is too big: take a retrospective instead. When one case is urgent, take peer consultation.',
      'To prepare: have the learning questions of last time ready, with what was done since. With more than six people you work in small groups. The first time there is no earlier agenda; use the second hour then to think of the first actions for the new questions.',
      'Watch the words. A good learning question is open, is about what we do, and is not a solution in disguise. Do not throw old wordings away: what changed in them shows what you learned. When a question stays and stays, give it a meeting of its own.',
    ),
  },
  purposes: ['look-back', 'dilemma'],
  people: { min: 2, max: 24 },
  roles: [],
  phases: [
    phase({
      key: 'arrive',
      kind: 'check-in',
      title: { nl: 'Binnenkomen', en: 'Arrive' },
      prompt: {
        nl: 'Wat hield je de laatste weken het meest bezig in deze verandering? Schrijf een paar woorden op en vertel ze om de beurt.',
        en: 'What was most on your mind in this change in the last weeks? Write down a few words and tell them in turn.',
      },
      yields: { nl: 'Iedereen is er met zijn aandacht bij.', en: 'Everybody is here with their attention.' },
      minutes: 5,
      visibility: 'named',
    }),
    phase({
      key: 'name',
      kind: 'write',
      title: { nl: 'Benoemen wat schuurt', en: 'Name what rubs' },
      prompt: {
        nl: 'Wat zit jullie in de weg? En waar zit je tussen twee dingen die allebei belangrijk zijn? Schrijf in stilte, één ding per briefje. Zeg het zoals het voor jou is.',
        en: 'What is in your way? And where are you caught between two things that both matter? Write in silence, one thing on each note. Say it as it is for you.',
      },
      yields: { nl: 'Knelpunten en dilemma’s, op losse briefjes.', en: 'Obstacles and dilemmas, on separate notes.' },
      minutes: 15,
      visibility: 'private',
      columns: [
        { key: 'obstacles', title: { nl: 'Wat zit in de weg', en: 'What is in the way' } },
        { key: 'dilemmas', title: { nl: 'Waar zit ik tussenin', en: 'What am I caught between' } },
      ],
    }),
    phase({
      key: 'gather',
      kind: 'group',
      title: { nl: 'Bij elkaar leggen', en: 'Put together' },
      prompt: {
        nl: 'Lees alles. Leg bij elkaar wat over hetzelfde gaat en geef elk stapeltje een naam. Verschillen mogen blijven staan: die zijn straks het leerzaamst.',
        en: 'Read everything. Put together what is about the same and give each pile a name. Differences may stay: they will teach you most.',
      },
      yields: { nl: 'Een handvol kwesties met een naam.', en: 'A handful of matters with a name.' },
      minutes: 10,
    }),
    phase({
      key: 'word',
      kind: 'write',
      title: { nl: 'Er leervragen van maken', en: 'Make learning questions of them' },
      prompt: {
        nl: 'Maak van elke kwestie een vraag die begint met “Hoe kunnen wij…” of “Wat maakt dat wij…”. Schrijf één vraag per briefje en zet er een letter voor: A, B, C. Lees de vragen hardop. Wie ze hoort, mag vragen: gaat dit over ons?',
        en: 'Make each matter into a question that begins with “How can we…” or “What makes us…”. Write one question on each note with a letter before it: A, B, C. Read the questions aloud. Who hears them may ask: is this about us?',
      },
      yields: {
        nl: 'Leervragen over het eigen werk, elk met een letter.',
        en: 'Learning questions on your own work, each with a letter.',
      },
      minutes: 30,
      visibility: 'named',
      groups: { size: 6 },
    }),
    phase({
      key: 'earlier',
      kind: 'read',
      title: { nl: 'De vorige agenda ernaast', en: 'The earlier agenda beside it' },
      prompt: {
        nl: 'Leg de leervragen van de vorige keer ernaast. Wat hebben we gedaan, en wat leerden we daarvan? De eerste keer sla je deze stap over.',
        en: 'Put the learning questions of last time beside them. What did we do, and what did we learn from it? Skip this step the first time.',
      },
      yields: { nl: 'Zicht op wat er van de vorige acties kwam.', en: 'A view of what came of the earlier actions.' },
      minutes: 10,
    }),
    phase({
      key: 'reword',
      kind: 'discuss',
      title: { nl: 'Scherper stellen', en: 'Word them more sharply' },
      prompt: {
        nl: 'Loop de vragen langs. Welke is nieuw? Welke moet anders gesteld worden, nu jullie meer weten? Welke kan van de agenda af? Laat de oude zin staan naast de nieuwe.',
        en: 'Go through the questions. Which one is new? Which one has to be worded differently, now that you know more? Which one can go? Let the old wording stand beside the new.',
      },
      yields: { nl: 'Een nieuwe versie van de leeragenda.', en: 'A new version of the learning agenda.' },
      minutes: 20,
    }),
    phase({
      key: 'agree',
      kind: 'decide',
      title: { nl: 'Acties afspreken', en: 'Agree on actions' },
      prompt: {
        nl: 'Kies bij elke belangrijke vraag één ding dat jullie gaan doen om er meer van te weten. Wie doet het, en wanneer horen we ervan? Zet de vragen op de leeragenda, zodat ze de volgende keer terugkomen.',
        en: 'For every important question choose one thing you will do to know more about it. Who does it, and when will we hear of it? Put the questions on the learning agenda, so that they come back next time.',
      },
      yields: {
        nl: 'Leervragen op de agenda, met acties en een naam erbij.',
        en: 'Learning questions on the agenda, with actions and a name.',
      },
      minutes: 20,
    }),
    phase({
      key: 'leave',
      kind: 'check-out',
      title: { nl: 'Afronden', en: 'Check out' },
      prompt: {
        nl: 'Welke vraag blijft vanavond nog in je hoofd? En wat hielp vandaag om te leren?',
        en: 'Which question will still be in your head tonight? And what helped you learn today?',
      },
      yields: {
        nl: 'Een zin van iedereen, en iets om de volgende keer beter te doen.',
        en: 'A sentence from everybody, and something to do better next time.',
      },
      minutes: 10,
      visibility: 'named',
    }),
  ],
};
