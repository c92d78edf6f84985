import { m } from '#lib/i18n';

interface Shortcut {
  /** As `aria-keyshortcuts` writes it on the button that it presses. */
  readonly keys: string;
  readonly words: () => string;
}

/** For everybody. The letters are the same in every language; most of them begin the word in Dutch and in English. */
export const forAll: readonly Shortcut[] = [
  { keys: 'N', words: m.keys_write },
  { keys: 'D', words: m.keys_done },
  { keys: ',', words: m.keys_look_before },
  { keys: '.', words: m.keys_look_after },
  { keys: 'G', words: m.keys_go_there },
  { keys: 'P', words: m.keys_people },
  { keys: '?', words: m.keys_this },
];

/** For who leads, beside those. */
export const forLeader: readonly Shortcut[] = [
  { keys: 'Shift+ArrowRight', words: m.keys_next },
  { keys: 'Shift+ArrowLeft', words: m.keys_back },
  { keys: 'R', words: m.keys_reveal },
  { keys: 'B', words: m.keys_turn },
  { keys: 'T', words: m.keys_timer },
  { keys: 'M', words: m.keys_minute },
  { keys: 'S', words: m.keys_screen },
];

/** What works where one is: in a field, on a note, on the board. They need no switch, because they do nothing elsewhere. */
export const inPlace: readonly Shortcut[] = [
  { keys: 'Enter', words: m.keys_put_down },
  { keys: 'Shift+Enter', words: m.keys_new_line },
  { keys: 'Space', words: m.keys_pick_up },
  { keys: 'ArrowUp ArrowDown', words: m.keys_carry },
  { keys: 'Escape', words: m.keys_leave },
  { keys: 'Control+Z', words: m.keys_undo },
];

const drawn: Record<string, () => string> = {
  ArrowRight: () => '→',
  ArrowLeft: () => '←',
  ArrowUp: () => '↑',
  ArrowDown: () => '↓',
  Control: () => 'Ctrl',
  Space: m.keys_space,
  Escape: () => 'Esc',
};

/** The keys as they are printed on a keyboard, the ones that are held down together in one list. */
export const printed = (keys: string): readonly (readonly string[])[] =>
  keys.split(' ').map((chord) => chord.split('+').map((key) => drawn[key]?.() ?? key));

/** What was pressed, as a shortcut writes it; null for what is no shortcut. */
export const chordOf = ({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null => {
  if (ctrlKey || metaKey || altKey) return null;
  if (key.startsWith('Arrow')) return shiftKey ? `Shift+${key}` : null;
  // a question mark asks for Shift on most keyboards, a capital may come from Caps Lock
  return key.length === 1 ? key.toUpperCase() : null;
};
