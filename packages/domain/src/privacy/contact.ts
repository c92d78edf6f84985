import { matchesOf, type PersonalDetail } from './detail.ts';

const EMAIL = /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;

/** Ten digits from 0, or nine after the code of the country. What begins with 0800 or 0900 is nobody's own. */
const PHONE = /(?<![\d+])(?:(?:\+|00)31[ .-]?(?:\(0\)[ ]?)?[1-9]|\(?0(?![89]00)[1-9])(?:[ .()-]{0,2}\d){8}(?!\d)/g;

export const emailsIn = (text: string): PersonalDetail[] => matchesOf('email', EMAIL, text);

/** Dutch phone numbers. */
export const phonesIn = (text: string): PersonalDetail[] => matchesOf('phone', PHONE, text);
