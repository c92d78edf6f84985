import { getContext, setContext } from 'svelte';

export type Saving = 'saved' | 'saving' | 'unsaved';

/** The place in the frame that tells whether what was written is kept. A page that keeps things while they are typed fills it. */
export class SavingPlace {
  #read = $state.raw<(() => Saving) | null>(null);

  /** Nothing to tell on pages that send by a button. */
  get state(): Saving | null {
    return this.#read?.() ?? null;
  }

  /** Shows a state as long as the page stands; call it in an effect and return what it gives. */
  show(read: () => Saving): () => void {
    this.#read = read;
    return () => {
      if (this.#read === read) this.#read = null;
    };
  }
}

const key = Symbol('saving-place');
export const setSavingPlace = (): SavingPlace => setContext(key, new SavingPlace());
export const useSavingPlace = (): SavingPlace => getContext(key);
