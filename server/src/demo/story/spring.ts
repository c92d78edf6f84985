/** Spring: the team goes on, one experiment stops with a good learning, and a learning question is worded anew. */
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { holdSession } from '../hold-session.ts';
import type { DemoYear } from '../year.ts';
import type { Begun } from './winter.ts';

const lookBack = async (year: DemoYear, { trackId }: Begun): Promise<string> => {
  year.dayBefore(262, 9);
  const { outcomes } = await holdSession(year, {
    title: 'Wat doet bellen met ons?',
    question: 'Wat hebben we anders gedaan sinds we eerst bellen, en wat deed dat met gezinnen en met onszelf?',
    method: 'roll-in-session',
    team: 'Team Noord',
    trackId,
    facilitator: 'Sanne de Wit',
    present: ['Sanne de Wit', 'Youssef Haddad', 'Ilse Brouwer', 'Mark Visser', 'Naomi Pinas'],
    arriving: {
      'Mark Visser': 'Ik belde een vader die al vijf hulpverleners had gehad. Hij vroeg: belt u morgen ook?',
      'Naomi Pinas': 'Een meisje van twaalf nam op. Ik heb eerst naar haar geluisterd.',
    },
    notes: [
      {
        by: 'Youssef Haddad',
        column: 0,
        text: 'Ouders beginnen zelf over wat er misging',
        group: 'Het gesprek begint eerder',
      },
      { by: 'Naomi Pinas', column: 0, text: 'Minder boosheid aan de deur', group: 'Het gesprek begint eerder' },
      {
        by: 'Mark Visser',
        column: 1,
        text: '’s Avonds bellen lukt niet binnen mijn uren',
        group: 'Wanneer zijn wij er?',
      },
      {
        by: 'Ilse Brouwer',
        column: 1,
        text: 'Ouders die werken bereik ik overdag niet',
        group: 'Wanneer zijn wij er?',
      },
      { by: 'Sanne de Wit', column: 2, text: 'Ik heb gezegd dat ik iets nog niet wist. Dat was nieuw voor mij' },
    ],
    dots: [
      { 'Wanneer zijn wij er?': 2, 'Het gesprek begint eerder': 1 },
      { 'Wanneer zijn wij er?': 2 },
      { 'Wanneer zijn wij er?': 1, 'Het gesprek begint eerder': 2 },
    ],
    outcomes: [
      {
        kind: 'experiment',
        title: 'Bereiken we ouders beter met een avondspreekuur op school?',
        from: 'Wanneer zijn wij er?',
      },
      {
        kind: 'agreement',
        title: 'We oefenen in tweetallen wat je wel en niet over de melder zegt',
        owner: 'Naomi Pinas',
        dueOn: year.day(248),
      },
    ],
    leaving: { 'Youssef Haddad': 'Ik ga vragen in plaats van uitleggen.' },
  });
  return outcomes[0]!.targetId!;
};

const eveningHours = async (year: DemoYear, experimentId: string): Promise<void> => {
  const on = { organisationId: year.organisationId, experimentId };
  const mark = year.person('Mark Visser');
  year.dayBefore(258);
  await mark.call(experimentRoutes.updateExperiment, {
    ...on,
    expectation: 'Ouders die overdag werken lopen binnen, omdat school dichtbij en vertrouwd is.',
    change:
      'Elke dinsdag van zes tot acht zitten we met z’n tweeën in de lerarenkamer van de basisschool. Binnenlopen mag.',
    forWhom: 'Ouders van twee scholen in Noord',
    startsOn: year.day(252),
    endsOn: year.day(222),
    boundary: 'Als ouders of kinderen er last van krijgen dat anderen hen zien, stoppen we.',
  });
  await mark.call(experimentRoutes.moveExperiment, { ...on, status: 'planned' });
  year.dayBefore(252);
  await mark.call(experimentRoutes.moveExperiment, { ...on, status: 'running' });
  const seen = [
    [245, 'Eén moeder. Ze kwam voor iets anders, maar bleef een half uur.'],
    [238, 'Niemand. De conciërge vertelde dat ouders niet gezien willen worden met ons.'],
    [231, 'Een vader belde: kunnen we niet gewoon wandelen? Dat hebben we gedaan.'],
  ] as const;
  for (const [daysBefore, text] of seen) {
    year.dayBefore(daysBefore, 19);
    await mark.call(experimentRoutes.observe, { ...on, on: year.day(daysBefore), text });
  }
  year.dayBefore(224);
  await mark.call(experimentRoutes.moveExperiment, { ...on, status: 'evaluating' });
  await mark.call(experimentRoutes.decideExperiment, {
    ...on,
    kind: 'stop',
    learning:
      'School is voor ouders geen vrije plek: iedereen ziet dat je bij ons zit. Niet wij kiezen waar het veilig praten is, dat doen zij. Sindsdien vragen we: waar praat jij het liefst? Wandelen blijkt een goed antwoord.',
  });
};

export const spring = async (year: DemoYear, begun: Begun): Promise<void> => {
  const experimentId = await lookBack(year, begun);
  await eveningHours(year, experimentId);
  const sanne = year.person('Sanne de Wit');
  const { organisationId } = year;
  const [question] = await sanne.call(changeTrackRoutes.learningQuestions, { organisationId, trackId: begun.trackId });
  year.dayBefore(240);
  await sanne.call(changeTrackRoutes.rewordLearningQuestion, {
    ...{ organisationId, questionId: question!.id },
    text: 'Wat heb ik van mijn collega’s nodig om bij het gezin te blijven als ik zelf bang word?',
  });
};
