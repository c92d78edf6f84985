/** Sessions to try the phase engine on: every kind of visibility, and a vote. */
import type { Method, MethodPhase, Session } from '@inrol/contracts/sessions';
import { applyCommand, sessionFromMethod, type AtHand } from '../sessions/index.ts';
import { ids, idOf, noon, north, sam, sessionId } from './house.ts';

export const words = (text: string) => ({ nl: text, en: `${text} (en)` });

const phase = (key: string, kind: MethodPhase['kind'], rest: Partial<MethodPhase> = {}): MethodPhase => ({
  key,
  kind,
  title: words(key),
  prompt: words(`Wat hoort bij ${key}?`),
  yields: words('Briefjes'),
  minutes: 5,
  visibility: null,
  columns: [],
  voting: null,
  turns: [],
  groups: null,
  ...rest,
});

export const method: Method = {
  key: 'a-method',
  title: words('Een werkvorm'),
  goodFor: words('Om mee te proberen'),
  about: words('Kort'),
  purposes: ['look-back'],
  people: { min: 2, max: 12 },
  roles: [],
  phases: [
    phase('aankomen', 'check-in', { visibility: 'named' }),
    phase('schrijven', 'write', {
      visibility: 'private',
      columns: [
        { key: 'helps', title: words('Wat helpt') },
        { key: 'hinders', title: words('Wat in de weg zit') },
      ],
    }),
    phase('zonder naam', 'write', { visibility: 'anonymous' }),
    phase('kiezen', 'vote', { voting: { kind: 'dots', perPerson: 3, perNote: 2 } }),
    phase('praten', 'discuss'),
  ],
};

export const draft: Session = {
  ...sessionFromMethod(
    method,
    {
      title: 'Eerste week',
      question: 'Wat houdt ons van de keukentafel?',
      teamId: north.id,
      trackId: null,
      language: 'nl',
      startsAt: null,
      boardId: idOf(20),
      processMapId: idOf(21),
      processMapDocumentId: idOf(22),
    },
    sam,
    noon,
    ids(500),
  ),
  id: sessionId,
};

const [arrive, write, anonymous, vote, talk] = draft.phases as [
  Session['phases'][number],
  Session['phases'][number],
  Session['phases'][number],
  Session['phases'][number],
  Session['phases'][number],
];
export { anonymous, arrive, talk, vote, write };

/** Nobody is named by a command, everybody is here, and nobody wrote anything. */
export const nothing: AtHand = {
  person: null,
  leaderGoneSince: null,
  written: false,
  waits: true,
  present: [],
  newId: ids(5_000),
  random: () => 0,
};

/** The session after these commands of its facilitator; a refused one is a fault of the test. */
export const after = (session: Session, ...commands: readonly Parameters<typeof applyCommand>[1][]): Session =>
  commands.reduce((now, command) => {
    const result = applyCommand(now, command, sam, noon, [], nothing);
    if (!result.ok) throw new Error(`${command.kind}: ${result.code}`);
    return result.session;
  }, session);

export const lobby = after(draft, { kind: 'open' });
export const running = after(lobby, { kind: 'start' });
export const closed = after(running, { kind: 'close' });
export const at = (phaseId: string): Session => after(running, { kind: 'go-to', phaseId });
