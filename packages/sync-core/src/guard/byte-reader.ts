/** Thrown inside the guard only, where bytes end early or make no sense; never leaves `inspectUpdate`. */
export class Unreadable extends Error {}

/** Names, ids and keys; calling the decoder takes longer than reading so few bytes. */
const SHORT = 48;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads lib0's variable-length encoding without allocating what the bytes merely claim: every length is compared with
 * the bytes that are left before anything is done with it.
 */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** How many bytes were read. */
  get at(): number {
    return this.position;
  }

  get left(): number {
    return this.bytes.length - this.position;
  }

  byte(): number {
    if (this.position >= this.bytes.length) throw new Unreadable('the bytes end early');
    return this.bytes[this.position++]!;
  }

  /** An unsigned integer of at most `max`. */
  uint(max: number): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > max) throw new Unreadable('a number is too large');
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  /** A number of things that take at least one byte each. */
  count(): number {
    const value = this.uint(Number.MAX_SAFE_INTEGER);
    if (value > this.left) throw new Unreadable('more is announced than there are bytes');
    return value;
  }

  skip(length: number): void {
    if (length > this.left) throw new Unreadable('the bytes end early');
    this.position += length;
  }

  skipSignedInteger(): void {
    for (let read = 0, byte = this.byte(); byte >= 0x80; byte = this.byte()) {
      if (++read > 8) throw new Unreadable('a number is too large');
    }
  }

  /** Skips a text; answers its length in UTF-16 code units, which is what Yjs counts. */
  textLength(): number {
    const length = this.count();
    const end = this.position + length;
    for (let at = this.position; at < end; at++) {
      if (this.bytes[at]! >= 0x80) return this.decode(length).length;
    }
    this.position = end;
    return length;
  }

  text(): string {
    return this.decode(this.count());
  }

  private decode(length: number): string {
    const start = this.position;
    this.skip(length);
    if (length <= SHORT) {
      let text = '';
      let at = start;
      while (at < this.position && this.bytes[at]! < 0x80) text += String.fromCharCode(this.bytes[at++]!);
      if (at === this.position) return text;
    }
    try {
      return strictUtf8.decode(this.bytes.subarray(start, this.position));
    } catch {
      throw new Unreadable('a text is not UTF-8');
    }
  }
}
