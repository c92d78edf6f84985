import type { SeededRandom } from './seeded-random.ts';

/** The bytes with a few of them changed, left out, doubled or moved on by one. */
export const mutatedBytes = (random: SeededRandom, bytes: Uint8Array): Uint8Array => {
  const mutant = [...bytes];
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(mutant.length);
    const act = random.below(5);
    if (act === 0) mutant[at] = random.below(256);
    else if (act === 1) mutant.splice(at, 1 + random.below(3));
    else if (act === 2) mutant.splice(at, 0, random.below(256));
    else if (act === 3)
      mutant.splice(at, 0, ...mutant.slice(random.below(mutant.length)).slice(0, 1 + random.below(20)));
    else mutant[at] = ((mutant[at] ?? 0) + random.pick([1, 255])) & 255;
  }
  return new Uint8Array(mutant);
};

/** What no schema expects, as far as it can travel over a socket. */
const odd = (random: SeededRandom): unknown =>
  random.pick<() => unknown>([
    () => null,
    () => undefined,
    () => random.below(2) === 0,
    () => random.pick([-1, 0.5, Number.NaN, Infinity, 2 ** 53, -(2 ** 31), 0xffff_ffff, 0x1_0000_0000]),
    () => random.pick(['', 'x', '__proto__', 'constructor', '\0', '\ud800', 'x'.repeat(100_000)]),
    () => random.uuid(),
    () => random.uuid().toUpperCase(),
    () => [],
    () => [[]],
    () => ({}),
    () => JSON.parse('{"__proto__":{"access":"write"},"length":9,"byteLength":1}') as unknown,
    () => new Uint8Array(random.below(40)),
    () => new Uint8Array(700_000),
    () => Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`field ${number}`, number])),
    () => JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown,
  ])();

/** The input of a message with something in it changed: its bytes, one of its values, or one value too many or too few. */
export const mutatedInput = (random: SeededRandom, input: Readonly<Record<string, unknown>>): unknown => {
  const fields = Object.keys(input);
  const bytes = fields.filter((field) => input[field] instanceof Uint8Array);
  const mutant: Record<string, unknown> = { ...input };
  if (bytes.length > 0 && random.chance(0.7)) {
    for (const field of bytes) mutant[field] = mutatedBytes(random, input[field] as Uint8Array);
    return mutant;
  }
  if (random.chance(0.05)) return odd(random);
  const field = random.pick(fields);
  const value = input[field];
  const act = random.below(10);
  if (act === 0) delete mutant[field];
  else if (act === 1) mutant[random.pick(['admin', 'who', 'constructor'])] = odd(random);
  else if (isRecord(value) && random.chance(0.7))
    mutant[field] = mutatedInput(random, { ...value, [oddName(random)]: 1 });
  else mutant[field] = odd(random);
  return mutant;
};

const oddName = (random: SeededRandom): string => random.pick(['x', 'toString', 'y'.repeat(41)]);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !Array.isArray(value);
