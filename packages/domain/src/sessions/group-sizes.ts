/** How people are shared out over groups. */

/** How many groups of about a size: nobody is alone where two or more are here, and sizes differ as little as they can. */
export const groupCount = (people: number, size: number): number =>
  Math.max(1, Math.min(Math.round(people / size), Math.floor(people / 2)));

/** In as many groups as are asked, in the order in which they are given; sizes differ by one at most. */
export const shareOut = <Person>(people: readonly Person[], groups: number): Person[][] => {
  const shares = Array.from({ length: groups }, (): Person[] => []);
  people.forEach((person, index) => shares[index % groups]!.push(person));
  return shares;
};

/** Whole groups put together, the largest first, each with the fewest until then. */
export const putTogether = <Group extends { readonly people: readonly unknown[] }>(
  groups: readonly Group[],
  count: number,
): Group[][] => {
  const together = Array.from({ length: Math.min(count, groups.length) }, (): Group[] => []);
  const peopleIn = (some: readonly Group[]) => some.reduce((total, { people }) => total + people.length, 0);
  for (const group of groups.toSorted((one, other) => other.people.length - one.people.length))
    together.reduce((least, some) => (peopleIn(some) < peopleIn(least) ? some : least)).push(group);
  return together;
};

/** The group with the fewest people; the first of several. */
export const smallest = <Group extends { readonly people: readonly unknown[] }>(
  groups: readonly Group[],
): Group | undefined =>
  groups.reduce<Group | undefined>(
    (least, group) => (least && least.people.length <= group.people.length ? least : group),
    undefined,
  );
