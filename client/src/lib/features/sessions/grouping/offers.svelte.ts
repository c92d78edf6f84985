import { getContext, setContext } from 'svelte';
import { likelyGroupRoutes, type LikelyGroup } from '@inrol/contracts/sessions';
import type { BoardNote } from '@inrol/contracts/sync';
import { call } from '#lib/api/call.ts';
import type { Grouping } from './grouping.svelte.ts';

type Place = Parameters<typeof ask>[0];
const ask = (place: { organisationId: string; sessionId: string; phaseId: string }) =>
  call(likelyGroupRoutes.likelyGroups, place);

export interface Offer {
  readonly title: string;
  readonly notes: readonly BoardNote[];
}

/** Groups that are offered, one at a time. Nothing moves before somebody takes one. */
export class Offers {
  readonly #grouping: Grouping;
  readonly #place: () => Place;
  #groups = $state.raw<readonly LikelyGroup[] | null>(null);
  #at = $state(0);
  #asking = $state(false);
  /** The offer of now, with those of its notes that still lie loose; null where there is none left. */
  readonly #now = $derived.by((): Offer | null => {
    const group = this.#groups?.[this.#at];
    return group ? { title: group.title, notes: this.#looseOf(group) } : null;
  });
  readonly #marked = $derived(new Set(this.#now?.notes.map(({ id }) => id)));

  constructor(grouping: Grouping, place: () => Place) {
    this.#grouping = grouping;
    this.#place = place;
  }

  get asking(): boolean {
    return this.#asking;
  }

  /** Whether somebody asked and is not done with it. */
  get open(): boolean {
    return this.#groups !== null;
  }

  get now(): Offer | null {
    return this.#now;
  }

  /** The place of this offer, from 1, and how many there are. */
  get count(): { at: number; of: number } {
    return { at: this.#at + 1, of: this.#groups?.length ?? 0 };
  }

  isOffered(noteId: string): boolean {
    return this.#marked.has(noteId);
  }

  /** Throws the refusal. */
  async ask(): Promise<void> {
    this.#asking = true;
    try {
      this.#groups = await ask(this.#place());
      this.#at = -1;
      this.leave();
    } finally {
      this.#asking = false;
    }
  }

  /** Makes the group. */
  take(): void {
    if (this.#now) this.#grouping.gather(this.#now.title, this.#now.notes);
    this.leave();
  }

  /** On to the next that others have not put together meanwhile. */
  leave(): void {
    const groups = this.#groups ?? [];
    do this.#at++;
    while (this.#at < groups.length && this.#looseOf(groups[this.#at]!).length < 2);
  }

  stop(): void {
    this.#groups = null;
  }

  #looseOf({ noteIds }: LikelyGroup): BoardNote[] {
    const ids = new Set(noteIds);
    return this.#grouping.content.notes.filter(({ id, groupId }) => groupId === null && ids.has(id));
  }
}

const key = Symbol('offers');
export const setOffers = (offers: Offers): Offers => setContext(key, offers);
export const useOffers = (): Offers => getContext(key);
