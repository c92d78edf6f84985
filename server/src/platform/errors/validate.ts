import type { Locale } from '@inrol/contracts';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const words = {
  nl: z.locales.nl().localeError,
  en: z.locales.en().localeError,
};

/** The value as `schema` has it, or `validation-failed` with the path and the fault of each field. */
export const validate = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locale: Locale,
): z.output<Schema> => {
  const parsed = schema.safeParse(value, { error: words[locale] });
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'validation-failed',
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    })),
  );
};
