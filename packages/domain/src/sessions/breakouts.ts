/** Small groups in a phase: who is in which, and whether they are apart now. */
import type { Breakout, BreakoutGroup, Session } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';

type Placed = { readonly people: readonly { readonly key: PersonKey }[] };

export const breakoutOf = (session: Pick<Session, 'breakouts'>, phaseId: string | null): Breakout | undefined =>
  session.breakouts.find((breakout) => breakout.phaseId === phaseId);

/** A group of whichever phase, with the phase's groups around it. */
export const groupWithId = (
  session: Pick<Session, 'breakouts'>,
  groupId: string,
): { readonly breakout: Breakout; readonly group: BreakoutGroup } | undefined => {
  for (const breakout of session.breakouts)
    for (const group of breakout.groups) if (group.id === groupId) return { breakout, group };
  return undefined;
};

export const isIn = (group: Placed, person: PersonKey): boolean => group.people.some(({ key }) => key === person);

export const groupOf = (breakout: Pick<Breakout, 'groups'>, person: PersonKey): BreakoutGroup | undefined =>
  breakout.groups.find((group) => isIn(group, person));

/** The groups of the phase where the room is, while each is by itself. */
export const apartNow = (session: Pick<Session, 'breakouts' | 'currentPhaseId' | 'status'>): Breakout | undefined => {
  const breakout = breakoutOf(session, session.currentPhaseId);
  return session.status === 'running' && breakout?.stage === 'apart' ? breakout : undefined;
};

/** The name of the small group that brought a note back; null for what a person wrote. */
export const broughtBackBy = (
  session: Pick<Session, 'breakouts'>,
  { phaseId, author }: { readonly phaseId: string; readonly author: string | null },
): string | null => breakoutOf(session, phaseId)?.groups.find(({ id }) => author === `group:${id}`)?.name ?? null;

/** The room leaves a phase: everybody is together again. */
export const allBack = (breakouts: readonly Breakout[]): Breakout[] =>
  breakouts.map((breakout) => (breakout.stage === 'apart' ? called(breakout) : breakout));

/** What was said to all groups was for as long as they were apart, and so are their timers. */
export const called = (breakout: Breakout): Breakout => ({
  ...breakout,
  stage: 'back',
  message: '',
  groups: breakout.groups.map((group) => ({ ...group, timer: { kind: 'off' } })),
});

/** The session with these groups in place of those of the same phase. */
export const withBreakout = (session: Session, breakout: Breakout): Session => {
  const others = session.breakouts.filter(({ phaseId }) => phaseId !== breakout.phaseId);
  return { ...session, breakouts: [...others, breakout] };
};

export const withGroup = (breakout: Breakout, group: BreakoutGroup): Breakout => ({
  ...breakout,
  groups: breakout.groups.map((other) => (other.id === group.id ? group : other)),
});
