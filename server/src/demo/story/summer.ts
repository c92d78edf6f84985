/** Summer: Team Zuid rolls in, finds its own form, and changes the practice for everybody. */
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { practiceRoutes } from '@inrol/contracts/practices';
import { holdSession } from '../hold-session.ts';
import type { DemoYear } from '../year.ts';
import type { Begun } from './winter.ts';

const joinIn = async (year: DemoYear, { trackId, practiceId }: Begun) => {
  const { organisationId } = year;
  year.dayBefore(214);
  await year.person('Roos van Leeuwen').call(changeTrackRoutes.addCohort, {
    ...{ organisationId, trackId, name: 'Team Zuid sluit aan', startsOn: year.day(212) },
    memberIds: (['Karin Post', 'Delano Martina', 'Eline Smit', 'Bas Kuipers'] as const).map(
      (name) => year.person(name).accountId,
    ),
  });
  await year.person('Karin Post').call(practiceRoutes.moveRollIn, {
    ...{ organisationId, practiceId, teamId: year.team('Team Zuid') },
    to: { status: 'curious' },
  });
  year.dayBefore(206, 9);
  const { outcomes } = await holdSession(year, {
    title: 'Kijken bij Noord, en dan naar onszelf',
    question: 'Wat nemen wij mee van eerst bellen, en wat past niet bij ons?',
    method: 'roll-in-session',
    team: 'Team Zuid',
    trackId,
    facilitator: 'Karin Post',
    present: ['Karin Post', 'Delano Martina', 'Eline Smit', 'Bas Kuipers', 'Naomi Pinas'],
    arriving: {
      'Delano Martina': 'Ik liep een dag mee met Naomi. Ze belde in de auto, en we gingen meteen door.',
      'Eline Smit': 'Bij ons spreken veel gezinnen geen Nederlands. Dan is bellen iets anders.',
    },
    notes: [
      {
        by: 'Delano Martina',
        column: 0,
        text: 'Meekijken werkte beter dan een handleiding',
        group: 'Leren van elkaar',
      },
      { by: 'Naomi Pinas', column: 0, text: 'Door jullie vragen zag ik pas wat ik deed', group: 'Leren van elkaar' },
      { by: 'Eline Smit', column: 1, text: 'Een tolk mag pas na toestemming, en dat duurt drie dagen', group: 'Taal' },
      { by: 'Bas Kuipers', column: 1, text: 'Nu tolkt een kind van tien. Dat wil ik niet meer', group: 'Taal' },
      { by: 'Karin Post', column: 2, text: 'Ik heb een buurvrouw gevraagd om mee te bellen' },
    ],
    dots: [
      { Taal: 2, 'Leren van elkaar': 1 },
      { Taal: 2 },
      { Taal: 2, 'Leren van elkaar': 1 },
      { Taal: 1, 'Leren van elkaar': 2 },
    ],
    outcomes: [
      { kind: 'experiment', title: 'Hoe bellen we met gezinnen die een andere taal spreken?', from: 'Taal' },
      { kind: 'obstacle', title: 'Een tolk mag pas na toestemming vooraf', from: 'Taal', obstacleKind: 'rule' },
    ],
    leaving: { 'Bas Kuipers': 'Niet kopiëren. Zelf doen.' },
  });
  return { experimentId: outcomes[0]!.targetId!, obstacleId: outcomes[1]!.targetId! };
};

const otherLanguages = async (year: DemoYear, experimentId: string): Promise<string> => {
  const { organisationId } = year;
  const eline = year.person('Eline Smit');
  const karin = year.person('Karin Post');
  const plan = {
    change: 'We bellen met z’n drieën: gezin, wij, en de tolkentelefoon. Meteen bij de eerste keer, zonder te wachten.',
    forWhom: 'Gezinnen in Zuid die weinig Nederlands spreken',
    boundary: 'Als een gezin de tolk kent en niet vertrouwt, stoppen we en zoeken we iemand anders.',
  };
  const on = { organisationId, experimentId };
  year.dayBefore(200);
  await eline.call(experimentRoutes.updateExperiment, {
    ...{ ...on, ...plan, startsOn: year.day(198), endsOn: year.day(176) },
    expectation: 'Ouders vertellen aan de telefoon al wat er is, in hun eigen woorden.',
  });
  await eline.call(experimentRoutes.moveExperiment, { ...on, status: 'planned' });
  await eline.call(experimentRoutes.moveExperiment, { ...on, status: 'running' });
  year.dayBefore(188);
  await eline.call(experimentRoutes.observe, {
    ...on,
    on: year.day(188),
    text: 'Met een tolk erbij praat moeder. Vader hing op: hij vertrouwde de stem niet.',
  });
  year.dayBefore(175);
  await eline.call(experimentRoutes.moveExperiment, { ...on, status: 'evaluating' });
  const adapted = await karin.call(experimentRoutes.decideExperiment, {
    ...{ ...on, kind: 'adapt' },
    learning: 'Een onbekende tolk is een derde vreemde. Het helpt als het gezin zelf mag zeggen wie er meeluistert.',
  });
  const next = { organisationId, experimentId: adapted.lineage.at(-1)!.id };
  year.dayBefore(170);
  await eline.call(experimentRoutes.updateExperiment, {
    ...{ ...next, ...plan, startsOn: year.day(169), endsOn: year.day(148) },
    change: 'We vragen in de eerste zin: wie zal ik erbij bellen? Pas als er niemand is, bellen we de tolkentelefoon.',
    expectation: 'Gezinnen kiezen iemand die ze vertrouwen, en het gesprek begint met hun keuze.',
  });
  await eline.call(experimentRoutes.moveExperiment, { ...next, status: 'planned' });
  await eline.call(experimentRoutes.moveExperiment, { ...next, status: 'running' });
  year.dayBefore(158);
  await year.person('Delano Martina').call(experimentRoutes.observe, {
    ...next,
    ...{ on: year.day(158), text: 'Moeder koos haar zus in Rotterdam. Die bleef de hele maand meebellen.' },
  });
  year.dayBefore(147);
  await eline.call(experimentRoutes.moveExperiment, { ...next, status: 'evaluating' });
  return next.experimentId;
};

const changeThePractice = async (year: DemoYear, { practiceId }: Begun, experimentId: string): Promise<void> => {
  const { organisationId } = year;
  const karin = year.person('Karin Post');
  const sanne = year.person('Sanne de Wit');
  const at = { organisationId, practiceId, teamId: year.team('Team Zuid') };
  year.dayBefore(146);
  await karin.call(practiceRoutes.moveRollIn, {
    ...at,
    to: { status: 'trying', experience: { kind: 'experiment', id: experimentId } },
  });
  const noord = (await sanne.call(practiceRoutes.practice, { organisationId, practiceId })).rollIns.find(
    (rollIn) => rollIn.teamId === year.team('Team Noord'),
  )!;
  await karin.call(practiceRoutes.moveRollIn, {
    ...at,
    to: {
      status: 'own',
      changed: 'We vragen in de eerste zin wie er mag meeluisteren. Het gezin kiest, niet wij.',
      why: 'Bij ons spreekt de helft van de gezinnen liever een andere taal. Vertrouwen begint met kiezen.',
      basedOnId: noord.variants.at(-1)!.id,
    },
  });
  await karin.call(experimentRoutes.decideExperiment, {
    ...{ organisationId, experimentId, kind: 'adopt', practiceId },
    learning: 'Wie mag kiezen wie er meeluistert, durft te beginnen.',
  });
  year.dayBefore(139);
  const { proposals } = await sanne.call(practiceRoutes.practice, { organisationId, practiceId });
  await sanne.call(practiceRoutes.answerProposal, {
    ...{ organisationId, practiceId, proposalId: proposals.at(-1)!.id },
    answer: {
      kind: 'accept',
      core: 'Een gezin hoort nog dezelfde dag een stem, van de mens die ook langskomt, en kiest zelf wie er meeluistert. Papier volgt op het gesprek, nooit andersom.',
      free: 'Wie er belt, op welk moment van de dag, of je samen gaat, en wat je zegt in de eerste zin.',
      because:
        'Team Zuid ontdekte dat kiezen wie er meeluistert voor elk gezin telt, ook als je dezelfde taal spreekt.',
    },
  });
};

const interpreter = async (year: DemoYear, obstacleId: string): Promise<void> => {
  const on = { organisationId: year.organisationId, obstacleId };
  const hans = year.person('Hans Dekker');
  const karin = year.person('Karin Post');
  const stayId = async () => (await karin.call(feedbackLoopRoutes.obstacle, on)).stays.at(-1)!.id;
  year.dayBefore(196);
  await hans.call(feedbackLoopRoutes.answerObstacle, {
    ...{ ...on, stayId: await stayId(), kind: 'kept' },
    text: 'De toestemming houdt de kosten in de hand. We hebben dit jaar al twee keer zoveel uitgegeven als vorig jaar.',
  });
  year.dayBefore(190);
  await karin.call(feedbackLoopRoutes.judgeAnswer, {
    ...{ ...on, confirmed: false },
    text: 'We snappen de kosten. Maar nu tolkt een kind van tien voor zijn moeder. Kom een middag meeluisteren?',
  });
  year.dayBefore(178);
  await hans.call(feedbackLoopRoutes.answerObstacle, {
    ...{ ...on, stayId: await stayId(), kind: 'removed' },
    text: 'Ik ben een middag mee geweest. Toestemming vooraf is eraf; we kijken elk kwartaal samen naar de kosten.',
  });
  year.dayBefore(165);
  await karin.call(feedbackLoopRoutes.judgeAnswer, {
    ...{ ...on, confirmed: true },
    text: 'Het werkt. Dank dat je kwam kijken.',
  });
};

/** A month later it still works. */
const lookAgain = (year: DemoYear, obstacleId: string): Promise<unknown> => {
  year.dayBefore(134);
  return year.person('Karin Post').call(feedbackLoopRoutes.judgeAnswer, {
    ...{ organisationId: year.organisationId, obstacleId, confirmed: true },
    text: 'Al een maand heeft geen kind meer getolkt.',
  });
};

export const summer = async (year: DemoYear, begun: Begun): Promise<void> => {
  const { experimentId, obstacleId } = await joinIn(year, begun);
  await interpreter(year, obstacleId);
  const second = await otherLanguages(year, experimentId);
  await changeThePractice(year, begun, second);
  await lookAgain(year, obstacleId);
};
