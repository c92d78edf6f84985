import type { Locale } from '@inrol/contracts';
import { overwriteGetLocale } from '../paraglide/runtime.js';

const storageKey = 'inrol.locale';

const remembered = (): Locale | null => {
  try {
    const value = localStorage.getItem(storageKey);
    return value === 'nl' || value === 'en' ? value : null;
  } catch {
    // Storage is closed to us.
    return null;
  }
};

const ofBrowser = (): Locale => (typeof navigator !== 'undefined' && navigator.language.startsWith('en') ? 'en' : 'nl');

/** The language on screen. Words follow at once when it changes; nothing is loaded again. */
class ScreenLocale {
  #current = $state<Locale>(remembered() ?? ofBrowser());

  get current(): Locale {
    return this.#current;
  }

  /** The language with its country, for dates and numbers. */
  get tag(): 'nl-NL' | 'en-GB' {
    return this.#current === 'nl' ? 'nl-NL' : 'en-GB';
  }

  /** Chooses a language for this browser; an account keeps its own on the server. */
  choose(locale: Locale): void {
    this.#current = locale;
    document.documentElement.lang = locale;
    try {
      localStorage.setItem(storageKey, locale);
    } catch {
      // Storage is closed to us: the choice lasts as long as this page.
    }
  }
}

export const locale = new ScreenLocale();
overwriteGetLocale(() => locale.current);
