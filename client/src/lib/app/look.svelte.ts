import { getContext, setContext } from 'svelte';

export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'system' | 'normal' | 'more';

/** How the page looks on this device; `system` follows the device itself. `before-paint.js` sets the same before the first paint. */
export class Look {
  #theme = $state<Theme>(chosen('theme', ['light', 'dark']));
  #contrast = $state<Contrast>(chosen('contrast', ['normal', 'more']));

  get theme(): Theme {
    return this.#theme;
  }

  get contrast(): Contrast {
    return this.#contrast;
  }

  chooseTheme(theme: Theme): void {
    this.#theme = theme;
    remember('theme', theme);
  }

  chooseContrast(contrast: Contrast): void {
    this.#contrast = contrast;
    remember('contrast', contrast);
  }
}

function chosen<Value extends string>(choice: string, values: readonly Value[]): Value | 'system' {
  const value = document.documentElement.dataset[choice];
  return values.find((candidate) => candidate === value) ?? 'system';
}

function remember(choice: 'theme' | 'contrast', value: string): void {
  if (value === 'system') delete document.documentElement.dataset[choice];
  else document.documentElement.dataset[choice] = value;
  try {
    if (value === 'system') localStorage.removeItem(`inrol.${choice}`);
    else localStorage.setItem(`inrol.${choice}`, value);
  } catch {
    // Storage is closed to us: the choice lasts as long as this page.
  }
}

const key = Symbol('look');
export const setLook = (): Look => setContext(key, new Look());
export const useLook = (): Look => getContext(key);
