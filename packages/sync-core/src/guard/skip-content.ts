import { type ByteReader, Unreadable } from './byte-reader.ts';

/** Clocks and lengths stay below this, so that no sum of them leaves the integers. */
export const CLOCK_MAX = 0x7fff_ffff;
const NESTING_MAX = 16;

/** What a struct holds, by the number that Yjs writes for it. `collected` is what is left of things that are gone. */
export const contentKind = {
  collected: 0,
  deleted: 1,
  binary: 3,
  text: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
} as const;
const XML_ELEMENT = 3;
/** Array, map, text, XML element, fragment and text. The hook type is left out: nothing of ours makes one. */
const knownTypes = new Set([0, 1, 2, XML_ELEMENT, 4, 6]);

const skipAny = (reader: ByteReader, depth: number): void => {
  if (depth > NESTING_MAX) throw new Unreadable('values are nested too deeply');
  const tag = reader.byte();
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return reader.skipSignedInteger();
    case 124: // float32
      return reader.skip(4);
    case 123: // float64
      return reader.skip(8);
    case 119:
      reader.textLength();
      return;
    case 118: {
      for (let left = reader.count(); left > 0; left--) {
        if (reader.text() === '__proto__') throw new Unreadable('a key would change a prototype');
        skipAny(reader, depth + 1);
      }
      return;
    }
    case 117: {
      for (let left = reader.count(); left > 0; left--) skipAny(reader, depth + 1);
      return;
    }
    case 116:
      return reader.skip(reader.count());
    default: // 122, a bigint, cannot become JSON
      throw new Unreadable(`a value has the unknown tag ${tag}`);
  }
};

const skipJson = (reader: ByteReader): void => {
  const json = reader.text();
  let depth = 0;
  for (const character of json) {
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > NESTING_MAX) throw new Unreadable('values are nested too deeply');
  }
  try {
    JSON.parse(json);
  } catch {
    throw new Unreadable('a value is not JSON');
  }
};

/**
 * Skips the content of an item; answers how many clock ticks it takes, which is never none. JSON of old Yjs versions
 * and subdocuments are refused: nothing of ours makes them.
 */
export const skipContent = (reader: ByteReader, kind: number): number => {
  switch (kind) {
    case contentKind.deleted:
      return reader.uint(CLOCK_MAX);
    case contentKind.binary:
      reader.skip(reader.count());
      return 1;
    case contentKind.text:
      return reader.textLength();
    case contentKind.embed:
      skipJson(reader);
      return 1;
    case contentKind.format:
      reader.textLength();
      skipJson(reader);
      return 1;
    case contentKind.type: {
      const type = reader.byte();
      if (!knownTypes.has(type)) throw new Unreadable(`type ${type} is unknown`);
      if (type === XML_ELEMENT) reader.textLength();
      return 1;
    }
    case contentKind.any: {
      const length = reader.count();
      for (let left = length; left > 0; left--) skipAny(reader, 0);
      return length;
    }
    default:
      throw new Unreadable(`content ${kind} is unknown`);
  }
};
