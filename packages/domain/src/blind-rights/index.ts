/**
 * A right to say something once, that does not tell who says it: a blind RSA signature (D. Chaum, "Blind signatures for
 * untraceable payments", 1982; with a full-domain hash). Somebody makes a secret and has it signed while it is covered by a
 * random factor, so that the signer cannot know it again when it comes back with the signature.
 * Numbers travel as hexadecimal text.
 */
import { digest } from 'lib0/hash/sha256';
import { greatestCommonDivisor, hexOf, inverse, numberOf, numberOfBytes, power } from './numbers.ts';

/** The public half of the key: its modulus. The exponent is always the same. */
export interface RightKey {
  readonly modulus: string;
}

/** What the holder keeps until there is a signature: the secret, and what covers it. */
export interface CoveredSecret {
  readonly secret: string;
  readonly factor: string;
}

export const exponent = 65_537n;
const SECRET_BYTES = 32;

/** A new secret with its cover. `random` fills an array, as `crypto.getRandomValues` does. */
export const coverSecret = ({ modulus }: RightKey, random: (bytes: Uint8Array) => Uint8Array): CoveredSecret => {
  const n = numberOf(modulus);
  const secret = hexOf(numberOfBytes(random(new Uint8Array(SECRET_BYTES))), SECRET_BYTES);
  for (;;) {
    // more bytes than the modulus has, so that every factor is as likely
    const factor = numberOfBytes(random(new Uint8Array(modulus.length / 2 + 16))) % n;
    if (factor > 1n && greatestCommonDivisor(factor, n) === 1n) return { secret, factor: hexOf(factor) };
  }
};

/** What is given to the signer: it looks the same for every secret. */
export const covered = ({ modulus }: RightKey, { secret, factor }: CoveredSecret): string => {
  const n = numberOf(modulus);
  return hexOf((spread(secret, n) * power(numberOf(factor), exponent, n)) % n);
};

/** The signature on the secret itself, out of the one on what was covered. */
export const uncover = ({ modulus }: RightKey, { factor }: CoveredSecret, signature: string): string => {
  const n = numberOf(modulus);
  return hexOf((numberOf(signature) * inverse(numberOf(factor), n)) % n);
};

/** Whether the holder of the key signed this secret. */
export const isSigned = ({ modulus }: RightKey, secret: string, signature: string): boolean => {
  const n = numberOf(modulus);
  const signed = numberOf(signature);
  return signed > 0n && signed < n && power(signed, exponent, n) === spread(secret, n);
};

/** Names a secret without being it. */
export const nameOf = (secret: string): string => hexOf(numberOfBytes(digest(bytesOf(`name ${secret}`))), 32);

/** The secret as a number as large as the modulus (full-domain hash, SHA-256 in counter mode). */
const spread = (secret: string, n: bigint): bigint => {
  let number = 0n;
  for (let part = 0; number < n << 128n; part++) {
    number = (number << 256n) | numberOfBytes(digest(bytesOf(`${part} ${secret}`)));
  }
  return number % n;
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
