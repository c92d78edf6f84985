import { randomBytes } from 'node:crypto';

/** Letters and digits that cannot be mistaken for each other; 32, so that each is equally likely. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** A code that nobody guesses: one of about 10¹². */
export const newJoinCode = (): string => Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % 32]).join('');
