export type PersonalKind = 'bsn' | 'birth-date' | 'phone' | 'email' | 'address';

/** A stretch of a text: UTF-16 code units, `end` not included. */
export interface PersonalDetail {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** Every match of a pattern (with the flag `g`) as a detail. Patterns are bounded: none can look at a letter without end. */
export const matchesOf = (kind: PersonalKind, pattern: RegExp, text: string): PersonalDetail[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ kind, start: index, end: index + length }));

export const inText = (one: PersonalDetail, other: PersonalDetail): number =>
  one.start - other.start || other.end - one.end;
