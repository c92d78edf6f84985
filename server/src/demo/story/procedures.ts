/** Procedures that the teams ran into: one scrapped, one adapted, one kept with a reason, and one that waits for a decision. */
import { procedureRoutes, type Procedure, type ProcedureDecisionKind } from '@inrol/contracts/procedures';
import type { PersonName, TeamName } from '../house.ts';
import type { DemoYear } from '../year.ts';
import type { Begun } from './winter.ts';

interface Asked {
  readonly by: PersonName;
  readonly team: TeamName;
  readonly daysBefore: number;
  readonly text: string;
  readonly obstacleId?: string;
}

interface Decided {
  readonly by: PersonName;
  readonly daysBefore: number;
  readonly kind: ProcedureDecisionKind;
  readonly reason: string;
  readonly effect?: string;
  readonly practiceIds?: string[];
}

const writeDown = async (
  year: DemoYear,
  described: Pick<Procedure, 'title' | 'kind' | 'purpose' | 'changer'>,
  asked: readonly Asked[],
): Promise<string> => {
  const { organisationId } = year;
  const first = asked[0]!;
  year.dayBefore(first.daysBefore, 9);
  const teamId = year.team(first.team);
  const { id: procedureId } = await year
    .person(first.by)
    .call(procedureRoutes.createProcedure, { organisationId, teamId, ...described });
  for (const { by, team, daysBefore, text, obstacleId } of asked) {
    year.dayBefore(daysBefore);
    await year.person(by).call(procedureRoutes.questionProcedure, {
      ...{ organisationId, procedureId, teamId: year.team(team), text },
      source: obstacleId ? { kind: 'obstacle', obstacleId } : null,
    });
  }
  return procedureId;
};

const decide = async (year: DemoYear, procedureId: string, { by, daysBefore, ...decision }: Decided): Promise<void> => {
  year.dayBefore(daysBefore, 14);
  const { organisationId } = year;
  await year.person(by).call(procedureRoutes.decideProcedure, { organisationId, procedureId, ...decision });
};

export const procedures = async (year: DemoYear, { formId, practiceId }: Begun): Promise<void> => {
  const intake = await writeDown(
    year,
    {
      ...{ title: 'Protocol intake', kind: 'protocol', changer: 'organisation' },
      purpose: 'Zorgen dat elk dossier compleet is als de inspectie komt.',
    },
    [
      {
        ...{ by: 'Ilse Brouwer', team: 'Team Noord', daysBefore: 318, obstacleId: formId },
        text: 'We mogen pas op bezoek als alle veertien bladzijden er zijn. Een gezin wacht daar negen dagen op. Wie leest ze?',
      },
    ],
  );
  await decide(year, intake, {
    ...{ by: 'Marijke van Dam', daysBefore: 294, kind: 'scrapped', practiceIds: [practiceId] },
    reason: 'De inspectie vraagt hier al vier jaar niet meer naar. Wij waren het vergeten te stoppen.',
    effect: 'Een gezin krijgt negen dagen eerder iemand aan tafel.',
  });
  const interpreter = await writeDown(
    year,
    {
      ...{ title: 'Toestemming vooraf voor een tolk', kind: 'policy', changer: 'organisation' },
      purpose: 'De kosten van tolken in de hand houden.',
    },
    [
      {
        ...{ by: 'Karin Post', team: 'Team Zuid', daysBefore: 205 },
        text: 'Tot er toestemming is, tolkt een kind voor zijn moeder. Is dat de bedoeling?',
      },
    ],
  );
  await decide(year, interpreter, {
    ...{ by: 'Hans Dekker', daysBefore: 178, kind: 'adapted' },
    reason: 'Toestemming vooraf is eraf. We kijken elk kwartaal samen naar de kosten.',
    effect: 'Een tolk is er bij het eerste gesprek.',
  });
  const plan = await writeDown(
    year,
    {
      ...{ title: 'Plan binnen zes weken', kind: 'law', changer: 'national' },
      purpose: 'Een kind beschermen tegen eindeloos wachten.',
    },
    [
      {
        ...{ by: 'Mark Visser', team: 'Team Noord', daysBefore: 72 },
        text: 'Soms is een gezin na zes weken nog niet zover. Dan schrijven wij een plan dat niet van hen is.',
      },
    ],
  );
  await decide(year, plan, {
    ...{ by: 'Fatima El Amrani', daysBefore: 63, kind: 'kept' },
    reason:
      'Die zes weken staan in de wet, en met reden. Een eerste plan van één bladzij dat mag groeien, is ook een plan.',
  });
  await writeDown(
    year,
    {
      ...{ title: 'Werkinstructie dossiervorming', kind: 'protocol', changer: 'organisation' },
      purpose: '',
    },
    [
      {
        ...{ by: 'Aylin Yılmaz', team: 'Team West', daysBefore: 12 },
        text: 'We schrijven elk gesprek twee keer op: in het dossier, en in het formulier voor de gemeente. Welke van de twee leest iemand?',
      },
      {
        ...{ by: 'Sanne de Wit', team: 'Team Noord', daysBefore: 6 },
        text: 'Bij ons kost dit elke week een dagdeel. Niemand weet meer waar het voor is.',
      },
    ],
  );
};
