import type { Session, SessionPhase } from '@inrol/contracts/sessions';

/** A UUID that is the same in every run. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const phase = (number: number, rest: Partial<SessionPhase> = {}): SessionPhase => ({
  id: idOf(number),
  kind: 'write',
  title: `Stap ${number}`,
  prompt: '',
  minutes: 5,
  visibility: 'private',
  columns: [],
  voting: null,
  revealed: false,
  tally: null,
  answers: null,
  voters: null,
  proposals: [],
  turns: [],
  groups: null,
  visited: true,
  skipped: false,
  writesEarly: false,
  readFirst: false,
  endsAt: null,
  reminds: false,
  heldBack: [],
  ...rest,
});

export const session = (rest: Partial<Session> = {}): Session => {
  const phases = [
    phase(1, { kind: 'check-in', visibility: 'named' }),
    phase(2),
    phase(3, { kind: 'group', visibility: null }),
  ];
  return {
    id: idOf(900),
    organisationId: idOf(901),
    title: 'Eerste week',
    question: '',
    status: 'running',
    teamId: idOf(902),
    trackId: null,
    seriesId: null,
    methodKey: 'roll-in-session',
    language: 'nl',
    startsAt: null,
    closedAt: null,
    createdAt: '2026-03-01T10:00:00.000Z',
    phases,
    currentPhaseId: phases[1]!.id,
    roles: [],
    currentTurnId: null,
    timer: { kind: 'off' },
    facilitators: [{ accountId: idOf(910), name: 'Sanne de Wit' }],
    boardId: idOf(920),
    processMapId: null,
    processMapDocumentId: null,
    breakouts: [],
    rehearsalOf: null,
    revision: 3,
    ...rest,
  };
};
