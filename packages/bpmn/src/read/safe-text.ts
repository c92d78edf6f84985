import type { BpmnProblem } from './problem.ts';

/** The largest public example has 140 kB and 2,000 elements; a map holds 600 steps. */
export const fileBounds = { bytes: 5_000_000, elements: 25_000 } as const;

/**
 * The text of a file, if a parser may see it: small enough, in an encoding we know, without a document type. BPMN has none;
 * whoever brings one wants a parser to fetch or unfold something.
 */
export function safeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: BpmnProblem } {
  if (bytes.length > fileBounds.bytes) return { problem: 'too-large' };
  const text = decode(bytes);
  if (!text.trimStart().startsWith('<')) return { problem: 'not-xml' };
  const markup = withoutPlainText(text);
  if (markup === null) return { problem: 'not-xml' };
  if (/<!(doctype|entity)/i.test(markup)) return { problem: 'has-doctype' };
  if (countElements(markup) > fileBounds.elements) return { problem: 'too-large' };
  return { text };
}

/** As the first bytes, or else the XML declaration, say. What is no letter in that encoding becomes a question mark. */
function decode(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding that nobody knows
  }
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

/** Without comments and character data, where anything may stand; null where one has no end. Reads everything once. */
function withoutPlainText(text: string): string | null {
  const opening = /<!--|<!\[CDATA\[/g;
  let markup = '';
  for (let at = 0; ;) {
    opening.lastIndex = at;
    const open = opening.exec(text);
    if (!open) return markup + text.slice(at);
    const close = open[0] === '<!--' ? '-->' : ']]>';
    const end = text.indexOf(close, opening.lastIndex);
    if (end < 0) return null;
    markup += text.slice(at, open.index);
    at = end + close.length;
  }
}

const countElements = (markup: string): number => {
  let count = 0;
  for (const _ of markup.matchAll(/<[^\s/!?]/g)) if (++count > fileBounds.elements) break;
  return count;
};
