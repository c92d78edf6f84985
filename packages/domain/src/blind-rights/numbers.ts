/** Arithmetic with numbers of thousands of bits. */

export const numberOf = (hex: string): bigint => BigInt(`0x${hex}`);

export const numberOfBytes = (bytes: Uint8Array): bigint =>
  bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

/** `bytes`: how long it is at least. */
export const hexOf = (number: bigint, bytes = 0): string => number.toString(16).padStart(bytes * 2, '0');

/** base ^ exponent mod n, by squaring. */
export const power = (base: bigint, exponent: bigint, n: bigint): bigint => {
  let result = 1n;
  let square = base % n;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % n;
    square = (square * square) % n;
  }
  return result;
};

export const greatestCommonDivisor = (one: bigint, other: bigint): bigint => {
  let [larger, smaller] = [one, other];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

/** What gives 1 when multiplied with it, mod n (extended Euclid). `number` has no divisor in common with n. */
export const inverse = (number: bigint, n: bigint): bigint => {
  let [rest, next] = [n, number % n];
  let [factor, nextFactor] = [0n, 1n];
  while (next > 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return ((factor % n) + n) % n;
};
