import { matchesOf, type PersonalDetail } from './detail.ts';

const MONTHS =
  'januari|jan|january|februari|feb|february|maart|mrt|mar|march|april|apr|mei|may|juni|jun|june|juli|jul|july|augustus|aug|august|september|sept|sep|oktober|okt|october|oct|november|nov|december|dec';

/** 12-3-2015, 12/03/2015, 12.03.2015. */
const IN_FIGURES = /(?<![\d.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-])/g;
/** Dates in any other way: 12-03-15, 2015-03-12, 12 maart 2015, March 12, 2015. */
const OTHERWISE = new RegExp(
  [
    String.raw`(?<![\d.,/-])\d{1,2}([-/.])\d{1,2}\1\d{2}(?![\d/-])`,
    String.raw`(?<![\d.,/-])\d{4}-\d{1,2}-\d{1,2}(?![\d/-])`,
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\.? (?:\d{4}|'\d{2})(?!\d)`,
    String.raw`(?<!\p{L})(?:${MONTHS})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)`,
  ].join('|'),
  'giu',
);
/** What says that a date beside it is somebody's birth. */
const BIRTH = /(?<!\p{L})(?:geb\.|geb(?:oren|oortedatum)?(?!\p{L})|jarig|verjaardag|born|birth(?:day| ?date)?|dob)/iu;
const NEAR = 30;

/**
 * Dates near a word for birth, and full dates in figures that can be somebody's: a day that exists, after 1900 and before this
 * year. A date of this year without such a word is rather that of a meeting.
 */
export const birthDatesIn = (text: string, today: Date): PersonalDetail[] => [
  ...matchesOf('birth-date', IN_FIGURES, text).filter(
    (date) => exists(text.slice(date.start, date.end), today) || isNearBirth(text, date),
  ),
  ...matchesOf('birth-date', OTHERWISE, text).filter((date) => isNearBirth(text, date)),
];

const isNearBirth = (text: string, { start, end }: PersonalDetail): boolean =>
  BIRTH.test(text.slice(Math.max(0, start - NEAR), start)) || BIRTH.test(text.slice(end, end + NEAR));

const exists = (written: string, today: Date): boolean => {
  const [day = 0, month = 0, year = 0] = written.split(/\D/).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && year < today.getUTCFullYear() && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
