import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covered, coverSecret, isSigned, nameOf, uncover, type RightKey } from './index.ts';
import { greatestCommonDivisor, hexOf, inverse, numberOf, power } from './numbers.ts';

/** Two primes of 256 bits: too small to be safe, large enough to try it on. */
const p = 0xf3b2a9f4c8d16e07b5a4938271605f4e3d2c1b0a998877665544332211fedcb1n;
const q = 0xe1d2c3b4a5968778695a4b3c2d1e0f0123456789abcdef0fedcba98765432101n;
const nextPrime = (from: bigint): bigint => {
  for (let candidate = from | 1n; ; candidate += 2n) {
    if ([2n, 3n, 5n, 7n].every((base) => power(base, candidate - 1n, candidate) === 1n)) return candidate;
  }
};
const [one, two] = [nextPrime(p), nextPrime(q)];
const n = one * two;
const key: RightKey = { modulus: hexOf(n) };
const privateExponent = inverse(65_537n, (one - 1n) * (two - 1n));
const sign = (number: string) => hexOf(power(numberOf(number), privateExponent, n));
const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

describe('a right that was signed under its cover', () => {
  it('holds, and was never seen by who signed it', () => {
    for (let time = 0; time < 20; time++) {
      const secret = coverSecret(key, random);
      const given = covered(key, secret);
      const signature = uncover(key, secret, sign(given));
      expect(isSigned(key, secret.secret, signature)).toBe(true);
      expect(given).not.toContain(secret.secret);
      expect(signature).not.toBe(sign(given));
    }
  });

  it('could belong to anybody: every signature fits what any other person gave to be signed', () => {
    const [mine, yours] = [coverSecret(key, random), coverSecret(key, random)];
    const seen = covered(key, yours);
    // there is a cover under which my secret looks exactly like what you gave
    const signature = uncover(key, mine, sign(covered(key, mine)));
    const factor = (numberOf(sign(seen)) * inverse(numberOf(signature), n)) % n;
    expect(covered(key, { secret: mine.secret, factor: hexOf(factor) })).toBe(seen);
  });

  it('does not hold for another secret, nor with another signature', () => {
    const secret = coverSecret(key, random);
    const signature = uncover(key, secret, sign(covered(key, secret)));
    expect(isSigned(key, coverSecret(key, random).secret, signature)).toBe(false);
    for (const other of ['0', '1', key.modulus, covered(key, secret), hexOf(numberOf(signature) + n)])
      expect(isSigned(key, secret.secret, other)).toBe(false);
  });

  it('has a name that is not its secret', () => {
    const { secret } = coverSecret(key, random);
    expect(nameOf(secret)).toMatch(/^[0-9a-f]{64}$/);
    expect(nameOf(secret)).not.toBe(secret);
    expect(nameOf(secret)).toBe(nameOf(secret));
  });
});

describe('arithmetic', () => {
  it('finds what gives 1 when multiplied', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 40n }),
        fc.bigInt({ min: 2n, max: 10n ** 40n }),
        (number, modulus) => {
          fc.pre(greatestCommonDivisor(number, modulus) === 1n);
          expect((number * inverse(number, modulus)) % modulus).toBe(1n);
        },
      ),
    );
  });
});
