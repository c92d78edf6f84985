import type { Locale, Localised } from '@inrol/contracts';
import type { MethodContent } from '@inrol/contracts/methods';

/** Whether anything is written in this language. */
export const isWrittenIn = (method: MethodContent, language: Locale): boolean =>
  textsOf(method).some((text) => text[language] !== '');

/** Takes one language out; what is written in that one only goes to the other. */
export const withoutLanguage = (method: MethodContent, language: Locale): MethodContent => {
  const other = language === 'nl' ? 'en' : 'nl';
  const words = (text: Localised): Localised => ({
    ...{ nl: '', en: '' },
    [other]: text[other] || text[language],
  });
  return each(method, words) as MethodContent;
};

const isText = (value: object): value is Localised => 'nl' in value && 'en' in value;

const each = (value: unknown, change: (text: Localised) => Localised): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => each(item, change));
  if (isText(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item, change)]));
};

const textsOf = (method: MethodContent): Localised[] => {
  const texts: Localised[] = [];
  each(method, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
};
