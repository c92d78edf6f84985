const storageKey = 'inrol.keys';

/** Whether single letters do something in the room: who dictates, or leans on the keyboard, turns them off on this device. */
export class KeysChoice {
  #on = $state(kept() !== 'off');

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    try {
      localStorage.setItem(storageKey, on ? 'on' : 'off');
    } catch {
      // where storage is closed to us it lasts as long as the page
    }
  }
}

const kept = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
};
