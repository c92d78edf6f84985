import { matchesOf, type PersonalDetail } from './detail.ts';

/** Nine digits, with one kind of separator between some of them; written in one piece they may stand beside another number. */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)|(?<!\d[ .-]?)\d(?:[ .-]?\d){8}(?![ .-]?\d)/g;

/**
 * Citizen service numbers (burgerservicenummer): nine digits that pass the eleven test. One in eleven of other numbers of nine
 * digits passes as well.
 */
export const bsnsIn = (text: string): PersonalDetail[] =>
  matchesOf('bsn', NINE_DIGITS, text).filter(({ start, end }) => {
    const written = text.slice(start, end);
    const separators = new Set(written.replaceAll(/\d/g, ''));
    return separators.size <= 1 && passesElevenTest(written.replaceAll(/\D/g, ''));
  });

/** The sum of the digits times 9, 8, 7, 6, 5, 4, 3, 2 and -1 is a multiple of eleven (elfproef; Wet algemene bepalingen bsn). */
export const passesElevenTest = (digits: string): boolean => {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  if (digits.length !== weights.length || /^0+$/.test(digits)) return false;
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
};
