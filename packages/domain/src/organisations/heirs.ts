/** Who goes on with what somebody kept, when they go. */
interface Somebody {
  readonly accountId: string;
  readonly role: 'admin' | 'member';
  readonly teams: readonly { readonly teamId: string; readonly lead: boolean }[];
}

/** Those who lead the teams it belongs to; where there are none everybody in those teams; else the admins. Never who goes. */
export const heirsAmong = <Person extends Somebody>(
  people: readonly Person[],
  teamIds: readonly string[],
  leaving: string,
): Person[] => {
  const stay = people.filter(({ accountId }) => accountId !== leaving);
  const inTeams = stay.filter(({ teams }) => teams.some(({ teamId }) => teamIds.includes(teamId)));
  const leads = inTeams.filter(({ teams }) => teams.some(({ teamId, lead }) => lead && teamIds.includes(teamId)));
  return [leads, inTeams, stay.filter(({ role }) => role === 'admin')].find((some) => some.length > 0) ?? [];
};
