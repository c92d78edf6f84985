import type { Localised } from '@inrol/contracts';
import { m } from '#lib/i18n';

/** What a copy is called until somebody gives it a better name. */
export const ownTitle = (title: Localised): Localised => ({
  nl: title.nl && m.methods_own_title({ method: title.nl }, { locale: 'nl' }),
  en: title.en && m.methods_own_title({ method: title.en }, { locale: 'en' }),
});
