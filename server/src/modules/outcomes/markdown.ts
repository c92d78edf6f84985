/** Markdown (CommonMark with tables) out of what people wrote, so that nothing they wrote can become markup. */

/** Control characters, line breaks of every kind, and what turns the direction of writing. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;
/** What has a meaning anywhere in a line. */
const MARKUP = /[\\`*_[\]<>|~]|&(?=#?\w+;)|(?<=^|\s)#/g;
/** What has a meaning at the start of one: a list, a rule, an underline. */
const OPENING = /^([-+=]|\d+(?=[.)]))/;

/** Text as it stands, in one line. */
export const plain = (text: string): string =>
  text
    .replaceAll(CONTROL, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(MARKUP, String.raw`\$&`)
    .replace(OPENING, (opening) => (/\d/.test(opening) ? `${opening}\\` : `\\${opening}`));

/** `text` is Markdown already. */
export const heading = (level: 1 | 2 | 3, text: string): string => `${'#'.repeat(level)} ${text}`;

/** `text` is Markdown already. */
export const quote = (text: string): string => `> ${text}`;

/** Each item is Markdown already. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Each cell is Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Blocks with an empty line between them; empty ones are left out. */
export const blocks = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n\n');
