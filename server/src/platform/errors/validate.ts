import type { Locale } from '@inrol/contracts';
import type { z } from 'zod';
import { fieldWords } from './field-words.ts';
import { Refusal } from './refusal.ts';

/** The value as `schema` has it, or `validation-failed` with the path and the fault of each field. */
export const validate = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locale: Locale,
): z.output<Schema> => {
  const parsed = schema.safeParse(value, { error: fieldWords[locale] });
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'validation-failed',
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    })),
  );
};
