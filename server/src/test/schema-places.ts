import { z } from 'zod';

/** One place in an input where a value stands, and the whole input around it. */
export interface Place {
  /** As validation names it, e.g. `command.phaseId` or `teamIds.0`. */
  readonly path: string;
  /** What its field is called: `teamIds.0` is known as `teamIds`, and a bare `id` by what it is the id of. */
  readonly field: string;
  /** What the value has to be, without what makes it optional. */
  readonly leaf: z.ZodType;
  /** The input with another value there; everything else as it should be. */
  with(value: unknown): Record<string, unknown>;
}

/** Gives a right value for a place. */
export type Right = (leaf: z.ZodType, path: readonly string[]) => unknown;

type Around = (value: unknown) => unknown;

/** Every place in an input, in each of its variants; lists have one item. */
export const placesIn = (input: z.ZodType, right: Right): Place[] =>
  walk(input, [], (value) => value, right).map(({ path, leaf, around }) => ({
    path: path.join('.'),
    field: fieldOf(path),
    leaf,
    with: (value) => around(value) as Record<string, unknown>,
  }));

/** An input as it should be, with every optional field filled in. */
export const rightInput = (input: z.ZodType, right: Right): Record<string, unknown> =>
  sample(input, [], right) as Record<string, unknown>;

const walk = (
  schema: z.ZodType,
  path: readonly string[],
  around: Around,
  right: Right,
): { path: readonly string[]; leaf: z.ZodType; around: Around }[] => {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    const whole = sample(inner, path, right) as Record<string, unknown>;
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      walk(field, [...path, key], (value) => around({ ...whole, [key]: value }), right),
    );
  }
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => walk(option as z.ZodType, path, around, right));
  if (inner instanceof z.ZodArray)
    return walk(inner.element as z.ZodType, [...path, '0'], (value) => around([value]), right);
  return [{ path, leaf: inner, around }];
};

const sample = (schema: z.ZodType, path: readonly string[], right: Right): unknown => {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(inner.shape as Record<string, z.ZodType>).map(([key, field]) => [
        key,
        sample(field, [...path, key], right),
      ]),
    );
  if (inner instanceof z.ZodUnion) return sample(inner.options[0] as z.ZodType, path, right);
  if (inner instanceof z.ZodArray) return [sample(inner.element as z.ZodType, [...path, '0'], right)];
  return right(inner, path);
};

/** Without `optional`, `nullable` and `default`; of a pipe what goes in. */
const bare = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
};

/** Right values for every kind of place in our contracts; ids by the name of their field. */
export const rightValues =
  (idOf: (field: string) => string): Right =>
  (leaf, path) => {
    if (leaf instanceof z.ZodUUID) return idOf(fieldOf(path));
    if (leaf instanceof z.ZodTemplateLiteral) return `account:${idOf('accountId')}`;
    if (leaf instanceof z.ZodLiteral) return leaf.value;
    if (leaf instanceof z.ZodEnum) return leaf.options[0];
    if (leaf instanceof z.ZodBoolean) return true;
    if (leaf instanceof z.ZodNumber) return Math.max(1, leaf.minValue ?? 1);
    if (leaf instanceof z.ZodISODate) return '2099-03-02';
    if (leaf instanceof z.ZodISODateTime) return '2099-03-02T09:00:00.000Z';
    if (leaf instanceof z.ZodRecord) return {};
    // an empty state vector is one zero, an empty update two
    if (leaf instanceof z.ZodCustom) return new Uint8Array(path.at(-1) === 'update' ? 2 : 1);
    return words[fieldOf(path)] ?? 'Een goede tekst';
  };

/** Texts that have to look like something. */
const words: Readonly<Record<string, string>> = {
  email: 'iemand@example.org',
  token: 'A'.repeat(43),
  code: 'ABCDEFGH',
  methodKey: 'work-process-analysis',
  ...{ covered: '2', secret: '0'.repeat(64), signature: '2' },
  ...{ key: 'een-sleutel', speaks: 'een-sleutel', writes: 'een-sleutel', away: 'een-sleutel' },
};

const fieldOf = (path: readonly string[]): string => {
  const names = path.filter((name) => !/^\d+$/.test(name));
  return names.at(-1) === 'id' ? names.slice(-2).join('.') : names.at(-1)!;
};
