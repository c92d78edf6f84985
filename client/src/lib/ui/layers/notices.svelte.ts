import { getContext, setContext } from 'svelte';

export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'critical';
  /** What can be undone or opened from here. */
  action?: { label: string; run: () => void };
}

const lifetime = { plain: 6_000, critical: Infinity };

/** Short messages at the edge of the page: what was done, with the way to undo it. They never hold what cannot be found elsewhere. */
export class Notices {
  #notices = $state.raw<readonly Notice[]>([]);
  #next = 1;

  get all(): readonly Notice[] {
    return this.#notices;
  }

  /** Tells that something was done. */
  tell(text: string, action?: Notice['action']): void {
    this.#add({ id: this.#next++, text, tone: 'plain', ...(action ? { action } : {}) });
  }

  /** Tells that something failed; stays until it is put away. */
  warn(text: string, action?: Notice['action']): void {
    this.#add({ id: this.#next++, text, tone: 'critical', ...(action ? { action } : {}) });
  }

  putAway(id: number): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
  }

  #add(notice: Notice): void {
    this.#notices = [...this.#notices.filter((other) => other.text !== notice.text), notice];
    const time = notice.action ? lifetime[notice.tone] * 2 : lifetime[notice.tone];
    if (Number.isFinite(time)) setTimeout(() => this.putAway(notice.id), time);
  }
}

const key = Symbol('notices');
export const setNotices = (): Notices => setContext(key, new Notices());
export const useNotices = (): Notices => getContext(key);
