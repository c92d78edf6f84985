/** What people call each other in a room: `Sanne` of Sanne de Wit. A name that begins with an initial stays whole. */
export const firstName = (name: string): string => {
  const first = name.trim().split(/\s+/)[0] ?? '';
  return first.length < 2 || first.endsWith('.') ? name : first;
};
