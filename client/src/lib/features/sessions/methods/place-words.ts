import { m } from '#lib/i18n';

const lists: Readonly<Record<string, (place: { number: number }) => string>> = {
  phases: m.methods_place_phase,
  turns: m.methods_place_turn,
  roles: m.methods_place_role,
  columns: m.methods_place_column,
};

/** Where in a file something is wrong, for people: `file.method.phases.2.turns.0.title.nl` → `stap 3, beurt 1, title.nl`. */
export const placeWords = (path: string): string => {
  const parts = path.split('.').filter((part) => part !== 'file' && part !== 'method');
  const words: string[] = [];
  while (parts.length > 1 && lists[parts[0]!] && /^\d+$/.test(parts[1]!)) {
    const [list, at] = parts.splice(0, 2) as [string, string];
    words.push(lists[list]!({ number: Number(at) + 1 }));
  }
  if (parts.length > 0) words.push(parts.join('.'));
  return words.length > 0 ? words.join(', ') : m.methods_place_file();
};
