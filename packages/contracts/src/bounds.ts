/** Bounds and small shapes that every noun shares. Lengths are in UTF-16 code units, after trimming. */
import { z } from 'zod';

export const bounds = {
  name: 120,
  title: 200,
  note: 600,
  text: 4_000,
  story: 40_000,
  password: { min: 10, max: 200 },
  list: 500,
} as const;

/** Always in lower case, so that one thing has one name everywhere. */
export const id = z.uuid().toLowerCase();
/** There never was a year 0000. */
const inSomeYear = /^(?!0000)/;
/** A calendar day, `2026-03-14`. */
export const day = z.iso.date().regex(inSomeYear);
/** A moment in UTC, `2026-03-14T09:30:00.000Z`. */
export const moment = z.iso.datetime().regex(inSomeYear);

/** PostgreSQL keeps no NUL, and nothing shows half a character. */
const bounded = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((words) => !/[\0\p{Cs}]/u.test(words));
export const name = bounded(bounds.name).min(1);
export const title = bounded(bounds.title).min(1);
/** The beginning of a longer text, short enough to be a title. */
export const titleFrom = (longer: string): string =>
  longer.length <= bounds.title
    ? longer
    : `${longer
        .slice(0, bounds.title - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
export const noteText = bounded(bounds.note).min(1);
/** As long as a note, and it may be empty. */
export const shortText = bounded(bounds.note);
export const text = bounded(bounds.text);
export const requiredText = text.min(1);
export const story = bounded(bounds.story);
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const password = z.string().min(bounds.password.min).max(bounds.password.max);
/** The secret part of a one-time link: 32 random bytes, base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const locale = z.enum(['nl', 'en']);
export type Locale = z.infer<typeof locale>;

/** A text in the languages of the house: in both where we write it, in at least one where an organisation does. */
export const localised = (max: number) => z.strictObject({ nl: bounded(max), en: bounded(max) });
export type Localised = Readonly<Record<Locale, string>>;

/** An answer that holds nothing: it was done. */
export const done = z.strictObject({ done: z.literal(true) });
