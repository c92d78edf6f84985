/** Autumn: Team West rolls in on what Zuid changed; the map is drawn again; and today there is work that waits. */
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { practiceRoutes } from '@inrol/contracts/practices';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { ProcessMap } from '@inrol/sync-core/shapes';
import { holdSession } from '../hold-session.ts';
import { drawNow } from '../process-map.ts';
import type { DemoYear } from '../year.ts';
import type { Begun } from './winter.ts';

const westJoins = async (year: DemoYear, { trackId, practiceId }: Begun): Promise<void> => {
  const { organisationId } = year;
  const aylin = year.person('Aylin Yılmaz');
  const at = { organisationId, practiceId, teamId: year.team('Team West') };
  year.dayBefore(112);
  await year.person('Roos van Leeuwen').call(changeTrackRoutes.addCohort, {
    ...{ organisationId, trackId, name: 'Team West sluit aan', startsOn: year.day(110) },
    memberIds: (['Aylin Yılmaz', 'Jeroen Mulder', 'Priya Ramdin', 'Wouter Jansen'] as const).map(
      (name) => year.person(name).accountId,
    ),
  });
  await aylin.call(practiceRoutes.moveRollIn, { ...at, to: { status: 'curious' } });
  year.dayBefore(101, 9);
  const { session } = await holdSession(year, {
    title: 'Wie kent dit gezin al?',
    question: 'Wat kunnen wij doen voordat we zelf bellen?',
    method: 'roll-in-session',
    team: 'Team West',
    trackId,
    facilitator: 'Aylin Yılmaz',
    present: ['Aylin Yılmaz', 'Jeroen Mulder', 'Priya Ramdin', 'Wouter Jansen', 'Karin Post'],
    arriving: {
      'Priya Ramdin': 'De juf van groep vijf kende het hele gezin. Wij kenden alleen het dossier.',
      'Jeroen Mulder': 'Ik belde, en kreeg een wijkverpleegkundige aan de lijn die er toevallig was. Dat hielp.',
    },
    notes: [
      { by: 'Priya Ramdin', column: 0, text: 'Iemand die het gezin kent, opent de deur', group: 'Samen binnenkomen' },
      {
        by: 'Jeroen Mulder',
        column: 0,
        text: 'Met de wijkverpleegkundige erbij was het meteen rustig',
        group: 'Samen binnenkomen',
      },
      {
        by: 'Wouter Jansen',
        column: 1,
        text: 'Ik weet niet wat ik met een ander mag delen',
        group: 'Wat mag je delen?',
      },
      {
        by: 'Karin Post',
        column: 1,
        text: 'Bij ons vraagt het gezin het zelf aan die ander',
        group: 'Wat mag je delen?',
      },
    ],
    dots: [
      { 'Samen binnenkomen': 2, 'Wat mag je delen?': 1 },
      { 'Samen binnenkomen': 2 },
      { 'Wat mag je delen?': 2, 'Samen binnenkomen': 1 },
    ],
    outcomes: [
      {
        kind: 'learning-question',
        title: 'Hoe delen we wat nodig is, zonder over het hoofd van een gezin heen te praten?',
      },
      {
        kind: 'agreement',
        title: 'Jeroen vraagt de wijkverpleegkundigen of ze mee willen denken',
        owner: 'Jeroen Mulder',
        dueOn: year.day(87),
      },
    ],
    leaving: { 'Wouter Jansen': 'Eerst vragen aan het gezin. Altijd.' },
  });
  await aylin.call(practiceRoutes.moveRollIn, {
    ...at,
    to: { status: 'trying', experience: { kind: 'session', id: session.id } },
  });
  year.dayBefore(58);
  const { rollIns } = await aylin.call(practiceRoutes.practice, { organisationId, practiceId });
  const zuid = rollIns.find((rollIn) => rollIn.teamId === year.team('Team Zuid'))!;
  await aylin.call(practiceRoutes.moveRollIn, {
    ...at,
    to: {
      status: 'own',
      changed: 'Voordat we bellen vragen we het gezin via de melder: wie kent jullie, en mag die erbij zijn?',
      why: 'In onze wijk is er bijna altijd al iemand die vertrouwd wordt. Die hoeft de deur niet meer open te breken.',
      basedOnId: zuid.variants.at(-1)!.id,
    },
  });
};

const drawAgain = async (year: DemoYear, { processMapId }: Begun): Promise<void> => {
  const { organisationId } = year;
  const sanne = year.person('Sanne de Wit');
  year.dayBefore(76);
  const { documentId } = await sanne.call(processMapRoutes.processMap, { organisationId, processMapId });
  await year.documents.write(documentId, (doc) => drawNow(new ProcessMap(doc)));
  await sanne.call(processMapRoutes.freezeVersion, { organisationId, processMapId, name: 'Zo werken we nu' });
};

const keptForAReason = async (year: DemoYear, { trackId }: Begun): Promise<void> => {
  const { organisationId } = year;
  const mark = year.person('Mark Visser');
  year.dayBefore(72);
  const { id: obstacleId, stays } = await mark.call(feedbackLoopRoutes.raiseObstacle, {
    ...{ organisationId, trackId, teamId: year.team('Team Noord'), kind: 'rule' },
    title: 'Het plan moet binnen zes weken af zijn, ook als het gezin nog niet zover is',
    inTheWayOf: 'Een plan dat van het gezin zelf is',
  });
  year.dayBefore(63);
  await year.person('Fatima El Amrani').call(feedbackLoopRoutes.answerObstacle, {
    ...{ organisationId, obstacleId, stayId: stays.at(-1)!.id, kind: 'kept' },
    text: 'Die zes weken staan in de wet en beschermen een kind tegen eindeloos wachten. Wat wel kan: een eerste plan van één bladzij dat daarna mag groeien. Daar mag je mij op aanspreken.',
  });
  year.dayBefore(55);
  await mark.call(feedbackLoopRoutes.judgeAnswer, {
    ...{ organisationId, obstacleId, confirmed: true },
    text: 'Helder. Met één bladzij die mag groeien kunnen we verder.',
  });
};

/** What was agreed in earlier sessions was done. */
const keepAgreements = async (year: DemoYear, teamId: string): Promise<void> => {
  const { organisationId } = year;
  const sanne = year.person('Sanne de Wit');
  const sessions = await sanne.call(sessionRoutes.sessions, { organisationId, teamId });
  for (const { id: sessionId } of sessions) {
    const outcomes = await sanne.call(outcomeRoutes.outcomes, { organisationId, sessionId });
    for (const { id: outcomeId, kind } of outcomes)
      if (kind === 'agreement')
        await sanne.call(outcomeRoutes.judgeAgreement, { organisationId, sessionId, outcomeId, kept: true });
  }
};

const today = async (year: DemoYear, { trackId }: Begun): Promise<void> => {
  const { organisationId } = year;
  const [youssef, sanne, aylin, naomi] = [
    year.person('Youssef Haddad'),
    year.person('Sanne de Wit'),
    year.person('Aylin Yılmaz'),
    year.person('Naomi Pinas'),
  ];
  const noord = year.team('Team Noord');

  year.dayBefore(42);
  await keepAgreements(year, noord);
  year.dayBefore(41, 9);
  await holdSession(year, {
    title: 'Een plan dat van het gezin is',
    question: 'Hoe maken we een veiligheidsplan dat een gezin zelf wil volgen?',
    method: 'roll-in-session',
    team: 'Team Noord',
    trackId,
    facilitator: 'Sanne de Wit',
    present: ['Sanne de Wit', 'Youssef Haddad', 'Ilse Brouwer', 'Mark Visser', 'Naomi Pinas', 'Tom Bakker'],
    arriving: {
      'Tom Bakker': 'Een moeder had ons plan op de koelkast gehangen. Met doorgestreepte zinnen.',
      'Ilse Brouwer': 'Ik las een plan voor en hoorde zelf dat niemand zo praat.',
    },
    notes: [
      { by: 'Tom Bakker', column: 0, text: 'Wat een gezin zelf opschrijft, gebeurt', group: 'Hun eigen woorden' },
      {
        by: 'Ilse Brouwer',
        column: 1,
        text: 'Onze woorden staan in het plan, niet die van hen',
        group: 'Hun eigen woorden',
      },
      { by: 'Youssef Haddad', column: 2, text: 'Ik heb de pen aan de vader gegeven', group: 'Hun eigen woorden' },
      { by: 'Naomi Pinas', column: 1, text: 'De rechter wil ons format', group: 'Voor wie schrijven we?' },
      {
        by: 'Mark Visser',
        column: 1,
        text: 'Ik schrijf twee plannen: één voor thuis en één voor het dossier',
        group: 'Voor wie schrijven we?',
      },
    ],
    dots: [
      { 'Hun eigen woorden': 2, 'Voor wie schrijven we?': 1 },
      { 'Hun eigen woorden': 2 },
      { 'Hun eigen woorden': 2, 'Voor wie schrijven we?': 1 },
      { 'Voor wie schrijven we?': 2, 'Hun eigen woorden': 1 },
    ],
    outcomes: [
      {
        kind: 'agreement',
        title: 'Naomi vraagt twee kinderrechters wat zij echt nodig hebben',
        owner: 'Naomi Pinas',
        dueOn: year.day(-6),
      },
      {
        kind: 'agreement',
        title: 'Iedereen neemt één plan mee dat door een gezin zelf is geschreven',
        owner: 'Ilse Brouwer',
        dueOn: year.day(-3),
      },
    ],
    leaving: { 'Youssef Haddad': 'De pen weggeven.' },
  });

  year.dayBefore(38);
  const plan = await youssef.call(experimentRoutes.createExperiment, {
    ...{ organisationId, teamId: noord, trackId, goalId: year.goalId },
    title: 'Wat verandert er als het gezin het veiligheidsplan zelf schrijft, op één bladzij?',
    expectation: 'Gezinnen houden zich aan wat ze zelf opschreven, en kinderen kunnen vertellen wat erin staat.',
    change:
      'We leggen een leeg vel op tafel en geven de pen weg. Wij stellen alleen vragen. Wat de rechter nodig heeft, schrijven we er apart bij.',
    forWhom: 'Zes gezinnen in Noord die daarvoor kiezen',
    startsOn: year.day(33),
    endsOn: year.day(-12),
    boundary: 'Staat er na twee gesprekken niets in over de veiligheid van het kind, dan schrijven we samen.',
  });
  const on = { organisationId, experimentId: plan.id };
  await youssef.call(experimentRoutes.moveExperiment, { ...on, status: 'planned' });
  year.dayBefore(33);
  await youssef.call(experimentRoutes.moveExperiment, { ...on, status: 'running' });
  const seen = [
    [youssef, 27, 'Vader schreef: ik loop weg voordat ik schreeuw. Dat had ik nooit bedacht.'],
    [naomi, 19, 'Het meisje van twaalf tekende drie huizen waar ze heen mag. Dat staat nu in het plan.'],
    [sanne, 8, 'Eén gezin liet het vel twee weken leeg. We hebben het samen gedaan. Ook goed.'],
  ] as const;
  for (const [person, daysBefore, text] of seen) {
    year.dayBefore(daysBefore, 16);
    await person.call(experimentRoutes.observe, { ...on, on: year.day(daysBefore), text });
  }

  year.dayBefore(31);
  const twice = await naomi.call(feedbackLoopRoutes.raiseObstacle, {
    ...{ organisationId, trackId, teamId: noord, kind: 'habit' },
    title: 'We vullen dezelfde gegevens in twee systemen in',
    description:
      'Naam, school en huisarts staan in het volgsysteem én in het dossier. Per gezin kost dat een half uur, en er sluipen fouten in.',
    inTheWayOf: 'Tijd aan tafel bij het gezin',
  });
  await year.person('Eline Smit').call(feedbackLoopRoutes.recur, {
    ...{ organisationId, obstacleId: twice.id, teamId: year.team('Team Zuid') },
    text: 'Bij ons ook, en de twee systemen spreken elkaar soms tegen.',
  });
  year.dayBefore(22);
  const waits = await aylin.call(feedbackLoopRoutes.raiseObstacle, {
    ...{ organisationId, trackId, teamId: year.team('Team West'), kind: 'boundary' },
    title: 'Zolang een kind op de wachtlijst van de ggz staat, mag er niets anders starten',
    description:
      'Drie gezinnen wachten nu langer dan vier maanden. De hulp die wel kan, mag niet beginnen omdat er al een verwijzing ligt.',
    inTheWayOf: 'Doen wat nu nodig is',
  });
  await year.person('Tom Bakker').call(feedbackLoopRoutes.recur, {
    ...{ organisationId, obstacleId: waits.id, teamId: noord },
    text: 'Wij hebben twee van zulke gezinnen.',
  });
  year.dayBefore(6);
  await year.person('Fatima El Amrani').call(feedbackLoopRoutes.answerObstacle, {
    ...{ organisationId, obstacleId: twice.id, stayId: twice.stays.at(-1)!.id, kind: 'removed' },
    text: 'Het volgsysteem neemt de gegevens sinds maandag over uit het dossier. Wil je kijken of het echt klopt?',
  });

  year.dayBefore(3);
  await sanne.call(sessionRoutes.createSession, {
    ...{ organisationId, teamId: noord, trackId, methodKey: 'roll-in-session', language: 'nl' },
    title: 'De pen weggeven',
    question: 'Wat zagen we toen gezinnen zelf schreven, en wat vraagt dat van ons?',
    startsAt: year.moment(-3, '12:30'),
  });
};

export const autumn = async (year: DemoYear, begun: Begun): Promise<void> => {
  await westJoins(year, begun);
  await drawAgain(year, begun);
  await keptForAReason(year, begun);
  await today(year, begun);
};
