/** Winter: ten people take their own work apart, and one experiment becomes a practice. */
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { practiceRoutes } from '@inrol/contracts/practices';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { holdSession } from '../hold-session.ts';
import { drawThen } from '../process-map.ts';
import type { DemoYear } from '../year.ts';

export interface Begun {
  readonly trackId: string;
  readonly processMapId: string;
  readonly formId: string;
  readonly practiceId: string;
}

const startTrack = async (year: DemoYear): Promise<string> => {
  const { organisationId, goalId } = year;
  const [roos, marijke] = [year.person('Roos van Leeuwen'), year.person('Marijke van Dam')];
  year.dayBefore(345);
  const { id: trackId } = await roos.call(changeTrackRoutes.createTrack, {
    organisationId,
    title: 'Doen wat nodig is, aan de keukentafel',
    purpose:
      'Te veel van onze tijd gaat op voordat we een gezin echt spreken. In dit traject halen we ons eigen werk uit elkaar, proberen we wat anders, en nemen we mee wat gezinnen helpt. Niet iedereen tegelijk: wie mee wil doen, rolt in.',
    goalId,
    teamIds: [year.team('Team Noord'), year.team('Team Zuid'), year.team('Team West')],
  });
  const on = { organisationId, trackId };
  await roos.call(changeTrackRoutes.updateTrack, {
    ...on,
    facilitatorIds: [roos.accountId, year.person('Sanne de Wit').accountId],
  });
  await roos.call(changeTrackRoutes.askCover, {
    ...on,
    sponsorId: marijke.accountId,
    what: 'Teams mogen afwijken van het intakeprotocol en de weekplanning als de veiligheid van een kind daarmee gediend is.',
  });
  year.dayBefore(343);
  await marijke.call(changeTrackRoutes.answerCover, {
    ...on,
    answer: {
      kind: 'grant',
      until: year.day(-120),
      reach:
        'Marijke, ook ’s avonds en in het weekend. Gaat het mis, dan leg ik het uit aan de inspectie en de gemeenten.',
    },
  });
  await roos.call(changeTrackRoutes.addCohort, {
    ...on,
    name: 'De initiatiefnemers',
    startsOn: year.day(340),
    memberIds: (
      ['Sanne de Wit', 'Youssef Haddad', 'Ilse Brouwer', 'Mark Visser', 'Naomi Pinas', 'Tom Bakker'] as const
    ).map((name) => year.person(name).accountId),
  });
  await roos.call(changeTrackRoutes.moveTrack, { ...on, status: 'running' });
  return trackId;
};

const lookAtTheWork = async (year: DemoYear, trackId: string) => {
  year.dayBefore(334, 9);
  const { session, outcomes } = await holdSession(year, {
    title: 'Van melding tot eerste gesprek',
    question: 'Waar blijft de tijd tussen de melding en het eerste gesprek met het gezin?',
    method: 'work-process-analysis',
    team: 'Team Noord',
    trackId,
    facilitator: 'Sanne de Wit',
    present: ['Sanne de Wit', 'Youssef Haddad', 'Ilse Brouwer', 'Mark Visser', 'Naomi Pinas', 'Tom Bakker'],
    arriving: {
      'Youssef Haddad': 'Dat een kind deze week veilig is, en dat het gezin weet wie wij zijn.',
      'Ilse Brouwer': 'Dat ouders zelf kunnen vertellen wat er speelt, voordat wij een oordeel hebben.',
      'Naomi Pinas': 'Veilig thuis. De rest is bijzaak.',
    },
    draw: drawThen,
    notes: [
      {
        by: 'Youssef Haddad',
        column: 0,
        text: 'Het intakeformulier: 14 pagina’s voordat ik iemand gesproken heb',
        group: 'Papier vóór mensen',
      },
      { by: 'Ilse Brouwer', column: 0, text: 'Ik vul in wat ik nog niet kan weten', group: 'Papier vóór mensen' },
      {
        by: 'Mark Visser',
        column: 0,
        text: 'Dezelfde gegevens twee keer: in het formulier en in het volgsysteem',
        group: 'Papier vóór mensen',
      },
      {
        by: 'Tom Bakker',
        column: 0,
        text: 'De brief klinkt alsof er al iets besloten is',
        group: 'Hoe we binnenkomen',
      },
      { by: 'Naomi Pinas', column: 0, text: 'Ouders zijn boos op een brief, niet op mij', group: 'Hoe we binnenkomen' },
      { by: 'Sanne de Wit', column: 1, text: 'Vrijdagmiddag binnen, maandag pas verdeeld', group: 'Wachten op elkaar' },
      {
        by: 'Mark Visser',
        column: 1,
        text: 'Zes dagen wachten op een beschikking die altijd ja is',
        group: 'Wachten op elkaar',
      },
      {
        by: 'Tom Bakker',
        column: 1,
        text: 'Het gezin wacht, en niemand heeft gezegd waarop',
        group: 'Wachten op elkaar',
      },
      { by: 'Ilse Brouwer', column: 0, text: 'Ik durf niet af te wijken: wat als er dan iets gebeurt?' },
    ],
    dots: [
      { 'Papier vóór mensen': 2, 'Wachten op elkaar': 1 },
      { 'Papier vóór mensen': 2, 'Hoe we binnenkomen': 1 },
      { 'Hoe we binnenkomen': 2, 'Papier vóór mensen': 1 },
      { 'Papier vóór mensen': 2 },
      { 'Hoe we binnenkomen': 2, 'Wachten op elkaar': 1 },
      { 'Wachten op elkaar': 2, 'Papier vóór mensen': 1 },
    ],
    outcomes: [
      {
        kind: 'experiment',
        title: 'Wat gebeurt er als we dezelfde dag bellen, en daarna pas papier pakken?',
        from: 'Hoe we binnenkomen',
      },
      {
        kind: 'obstacle',
        title: 'Het intakeformulier vraagt 14 pagina’s voordat we mogen beginnen',
        from: 'Papier vóór mensen',
        obstacleKind: 'rule',
      },
      {
        kind: 'learning-question',
        title: 'Hoe blijven we bij het gezin als het spannend wordt, in plaats van bij het protocol?',
      },
      {
        kind: 'agreement',
        title: 'Iedereen houdt twee weken bij hoeveel dagen er tussen melding en gesprek zitten',
        owner: 'Mark Visser',
        dueOn: year.day(318),
      },
    ],
    leaving: {
      'Tom Bakker': 'Dat ik zelf ook een gewoonte ben geworden.',
      'Ilse Brouwer': 'Van de elf stappen zijn er drie waar een gezin iets aan heeft.',
      'Mark Visser': 'We wachten vooral op onszelf.',
    },
  });
  const { organisationId } = year;
  const sanne = year.person('Sanne de Wit');
  year.dayBefore(333);
  const processMapId = session.processMapId!;
  await sanne.call(processMapRoutes.updateProcessMap, {
    ...{ organisationId, processMapId, goalId: year.goalId },
    title: 'Van melding tot eerste gesprek',
    description: 'Hoe het echt loopt, getekend door Team Noord.',
  });
  await sanne.call(processMapRoutes.freezeVersion, {
    organisationId,
    processMapId,
    name: 'Zo liep het toen we begonnen',
  });
  return { processMapId, experimentId: outcomes[0]!.targetId!, formId: outcomes[1]!.targetId! };
};

const callFirst = async (year: DemoYear, experimentId: string): Promise<string> => {
  const { organisationId } = year;
  const on = { organisationId, experimentId };
  const [youssef, ilse, naomi, sanne] = (
    ['Youssef Haddad', 'Ilse Brouwer', 'Naomi Pinas', 'Sanne de Wit'] as const
  ).map((name) => year.person(name)) as [
    ReturnType<DemoYear['person']>,
    ReturnType<DemoYear['person']>,
    ReturnType<DemoYear['person']>,
    ReturnType<DemoYear['person']>,
  ];
  year.dayBefore(331);
  await youssef.call(experimentRoutes.updateExperiment, {
    ...on,
    expectation: 'Ouders laten ons eerder binnen, en het eerste gesprek is binnen drie dagen in plaats van dertien.',
    change:
      'Wie de melding krijgt, belt het gezin nog dezelfde dag: mag ik langskomen? Geen brief vooraf. Het formulier komt na het eerste gesprek.',
    forWhom: 'Alle nieuwe meldingen bij Team Noord, behalve als bellen een kind in gevaar brengt',
    startsOn: year.day(328),
    endsOn: year.day(300),
    boundary:
      'Komt een kind door het bellen in gevaar, of mist de rechter informatie die nodig is, dan stoppen we meteen.',
    goalId: year.goalId,
  });
  await youssef.call(experimentRoutes.moveExperiment, { ...on, status: 'planned' });
  year.dayBefore(328);
  await youssef.call(experimentRoutes.moveExperiment, { ...on, status: 'running' });
  const seen = [
    [youssef, 325, 'Moeder nam op en zei: eindelijk iemand. We zaten de volgende ochtend aan tafel.'],
    [
      naomi,
      319,
      'Vader werd boos door de telefoon. Ik heb geluisterd en gevraagd of ik later mocht terugbellen. Dat mocht.',
    ],
    [
      ilse,
      314,
      'Eén keer wist ik aan de telefoon niet wat ik mocht vertellen over de melder. Dat moeten we afspreken.',
    ],
    [youssef, 306, 'Zeven van de negen eerste gesprekken binnen drie dagen. De twee andere ouders waren op reis.'],
  ] as const;
  for (const [person, daysBefore, text] of seen) {
    year.dayBefore(daysBefore, 15);
    await person.call(experimentRoutes.observe, { ...on, on: year.day(daysBefore), text });
  }
  year.dayBefore(299);
  await sanne.call(experimentRoutes.moveExperiment, { ...on, status: 'evaluating' });
  year.dayBefore(297);
  const { practiceId } = await sanne.call(experimentRoutes.decideExperiment, {
    ...on,
    kind: 'adopt',
    learning:
      'Een stem doet meer dan een brief. Wie belt, moet wel weten wat je over de melder mag zeggen; dat oefenen we vooraf met z’n tweeën.',
  });
  year.dayBefore(296);
  await sanne.call(practiceRoutes.updatePractice, {
    ...{ organisationId, practiceId: practiceId!, goalId: year.goalId },
    title: 'Eerst bellen, dan pas papier',
    core: 'Een gezin hoort nog dezelfde dag een stem, van de mens die ook langskomt. Papier volgt op het gesprek, nooit andersom.',
    free: 'Wie er belt, op welk moment van de dag, of je samen gaat, en wat je zegt in de eerste zin.',
    story:
      'Het begon met een kaart aan de muur. Van de elf stappen tussen melding en gesprek hadden er drie iets met het gezin te maken. Youssef zei: dan bel ik morgen gewoon. Na vier weken wilde niemand meer terug.',
  });
  return practiceId!;
};

const rollInOurselves = async (year: DemoYear, practiceId: string, experimentId: string): Promise<void> => {
  const at = { organisationId: year.organisationId, practiceId, teamId: year.team('Team Noord') };
  const sanne = year.person('Sanne de Wit');
  await sanne.call(practiceRoutes.moveRollIn, { ...at, to: { status: 'curious' } });
  await sanne.call(practiceRoutes.moveRollIn, {
    ...at,
    to: { status: 'trying', experience: { kind: 'experiment', id: experimentId } },
  });
  year.dayBefore(270);
  await sanne.call(practiceRoutes.moveRollIn, {
    ...at,
    to: {
      status: 'own',
      changed: 'Wie de melding krijgt, belt zelf, voor vier uur. Daarna gaan we met z’n tweeën.',
      why: 'Zo hoeft een gezin maar één stem te leren kennen, en staan we er nooit alleen voor.',
    },
  });
};

const formClimbs = async (year: DemoYear, obstacleId: string): Promise<void> => {
  const { organisationId } = year;
  const on = { organisationId, obstacleId };
  const stayOf = async () => {
    const { stays } = await year.person('Sanne de Wit').call(feedbackLoopRoutes.obstacle, on);
    return stays.at(-1)!.id;
  };
  year.dayBefore(322);
  await year.person('Hans Dekker').call(feedbackLoopRoutes.answerObstacle, {
    ...{ ...on, stayId: await stayOf(), kind: 'passed-up' },
    text: 'Dit formulier geldt voor de hele organisatie en staat in onze afspraken met de gemeenten. Dat kan ik niet alleen veranderen, het bestuur wel.',
  });
  year.dayBefore(294);
  await year.person('Marijke van Dam').call(feedbackLoopRoutes.answerObstacle, {
    ...{ ...on, stayId: await stayOf(), kind: 'removed' },
    text: 'Het formulier is nu twee pagina’s, en mag na het eerste gesprek. De gemeenten zijn akkoord. Dank dat jullie dit lieten zien.',
  });
  year.dayBefore(284);
  await year.person('Ilse Brouwer').call(feedbackLoopRoutes.judgeAnswer, {
    ...on,
    confirmed: true,
    text: 'Twee weken gebruikt, en het klopt: twee pagina’s, samen ingevuld aan tafel.',
  });
};

export const winter = async (year: DemoYear): Promise<Begun> => {
  const trackId = await startTrack(year);
  const { processMapId, experimentId, formId } = await lookAtTheWork(year, trackId);
  const practiceId = await callFirst(year, experimentId);
  await rollInOurselves(year, practiceId, experimentId);
  await formClimbs(year, formId);
  return { trackId, processMapId, formId, practiceId };
};
