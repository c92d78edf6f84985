import type { Locale, Localised } from '@inrol/contracts';

/** The text in this language; where an organisation wrote it in the other one only, that. */
export const inLanguage = (text: Localised, language: Locale): string =>
  text[language] || text[language === 'nl' ? 'en' : 'nl'];
