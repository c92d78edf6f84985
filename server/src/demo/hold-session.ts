import { randomUUID } from 'node:crypto';
import type { InputOf } from '@inrol/contracts';
import { outcomeRoutes, type Outcome } from '@inrol/contracts/outcomes';
import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import type { PersonName, TeamName } from './house.ts';
import type { DemoYear } from './year.ts';

type OutcomeWish = Pick<
  InputOf<typeof outcomeRoutes.createOutcome>,
  'kind' | 'title' | 'owner' | 'dueOn' | 'obstacleKind'
>;

/** What was said in a session, phase by phase. */
export interface Script {
  readonly title: string;
  readonly question: string;
  readonly method: 'roll-in-session' | 'work-process-analysis';
  readonly team: TeamName;
  readonly trackId: string;
  readonly facilitator: PersonName;
  readonly present: readonly PersonName[];
  /** Notes with a name, in the first phase and in the last. */
  readonly arriving: Partial<Record<PersonName, string>>;
  readonly leaving: Partial<Record<PersonName, string>>;
  /** Private notes by column, each in a group by its name or in none. */
  readonly notes: readonly { by: PersonName; column: number; text: string; group?: string }[];
  /** Dots on groups, a ballot each. */
  readonly dots: readonly Record<string, number>[];
  readonly draw?: (map: ProcessMap) => void;
  readonly outcomes: readonly (OutcomeWish & { from?: string })[];
}

export interface Held {
  readonly session: Session;
  readonly outcomes: readonly Outcome[];
}

/** Holds a session from the first phase to its report, with everybody doing what their browser would do. */
export const holdSession = async (year: DemoYear, script: Script): Promise<Held> => {
  const { organisationId, documents } = year;
  const facilitator = year.person(script.facilitator);
  let session = await facilitator.call(sessionRoutes.createSession, {
    ...{ organisationId, title: script.title, question: script.question, methodKey: script.method },
    ...{ teamId: year.team(script.team), trackId: script.trackId, language: 'nl', startsAt: null },
  });
  const at = { organisationId, sessionId: session.id };
  const command = async (given: SessionCommand) => {
    session = await facilitator.call(sessionRoutes.command, { ...at, revision: session.revision, command: given });
  };
  const goTo = async (kind: Session['phases'][number]['kind'], nth = 0) => {
    const phase = session.phases.filter((candidate) => candidate.kind === kind)[nth]!;
    await command({ kind: 'go-to', phaseId: phase.id });
    year.later(10);
    return phase;
  };
  const writeNamed = (phaseId: string, said: Partial<Record<PersonName, string>>) =>
    documents.write(session.boardId, (doc) =>
      new Board(doc).addNotes(
        Object.entries(said).map(([name, text]) => ({
          ...{ id: randomUUID(), text, phaseId },
          author: `account:${year.person(name as PersonName).accountId}` as const,
        })),
      ),
    );

  await command({ kind: 'open' });
  await command({ kind: 'start' });
  for (const name of script.present) await year.person(name).inRoom(session.id, () => Promise.resolve());
  await writeNamed(session.phases[0]!.id, script.arriving);
  year.later(10);

  if (script.draw) {
    const { draw } = script;
    await goTo('map');
    await documents.write(session.processMapDocumentId!, (doc) => draw(new ProcessMap(doc)));
    await goTo('map', 1);
  }

  const writing = session.phases.find((phase) => phase.visibility === 'private')!;
  await command({ kind: 'go-to', phaseId: writing.id });
  const groups = new Map<string, string[]>();
  for (const { by, column, text, group } of script.notes) {
    const noteId = randomUUID();
    const columnId = writing.columns[column]!.id;
    await year.person(by).call(sessionRoutes.writeNote, { ...at, noteId, phaseId: writing.id, columnId, text });
    if (group) groups.set(group, [...(groups.get(group) ?? []), noteId]);
  }
  year.later(10);
  await command({ kind: 'reveal', phaseId: writing.id });

  const groupIds = new Map([...groups.keys()].map((title) => [title, randomUUID()]));
  await documents.write(session.boardId, (doc) => {
    for (const [title, noteIds] of groups)
      new Board(doc).addGroup({ id: groupIds.get(title)!, title, phaseId: writing.id }, noteIds);
  });

  const vote = await goTo('vote');
  for (const [index, dots] of script.dots.entries()) {
    const ballot = Object.entries(dots).map(([group, count]) => ({ targetId: groupIds.get(group)!, dots: count }));
    const voter = year.person(script.present[index]!);
    await voter.call(sessionRoutes.putBallot, { ...at, phaseId: vote.id, ballot });
  }
  await command({ kind: 'reveal', phaseId: vote.id });
  if (session.phases.some((phase) => phase.kind === 'discuss')) await goTo('discuss');

  await goTo('decide');
  const outcomes: Outcome[] = [];
  for (const { from, ...wish } of script.outcomes) {
    const origin = from ? { kind: 'group' as const, itemId: groupIds.get(from)!, text: from } : null;
    outcomes.push(
      await facilitator.call(outcomeRoutes.createOutcome, { ...at, ...wish, outcomeId: randomUUID(), origin }),
    );
    year.later(2);
  }
  const last = await goTo('check-out');
  await writeNamed(last.id, script.leaving);
  await command({ kind: 'close' });
  return { session, outcomes };
};
