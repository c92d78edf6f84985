/** What a file can hold that has no place of its own on a map. */
export const leftKinds = [
  // became something else
  'boundary',
  'subprocess',
  'join',
  'all-ways',
  'black-box',
  'task-kind',
  'event-kind',
  'cut',
  // did not come along
  'data',
  'annotation',
  'group',
  'timer',
  'condition',
  'repeat',
  'colour',
  'settings',
  'flow',
  'other',
  'unreadable',
] as const;
export type LeftKind = (typeof leftKinds)[number];

export interface LeftBehind {
  readonly kind: LeftKind;
  readonly count: number;
  /** What of it had a name, or a text; the first ones. */
  readonly names: readonly string[];
}

const namesKept = 12;
const longestName = 160;

/** Keeps what has no place, so that it can be told. */
export class LeftList {
  private readonly kinds = new Map<LeftKind, { count: number; names: string[] }>();

  add(kind: LeftKind, name = ''): void {
    const entry = this.kinds.get(kind) ?? { count: 0, names: [] };
    this.kinds.set(kind, entry);
    entry.count++;
    const short = name.replace(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed();
    if (short && entry.names.length < namesKept && !entry.names.includes(short)) entry.names.push(short);
  }

  /** In the order of `leftKinds`. */
  all(): LeftBehind[] {
    return leftKinds.flatMap((kind) => {
      const entry = this.kinds.get(kind);
      return entry ? [{ kind, ...entry }] : [];
    });
  }
}
