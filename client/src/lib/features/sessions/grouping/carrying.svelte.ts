import { getContext, setContext } from 'svelte';
import { m } from '#lib/i18n';
import type { Grouping } from './grouping.svelte.ts';
import { spotAround } from './spot.ts';

/** So far a mouse moves before it carries; so long a finger rests before it does, because a finger also scrolls. */
const nudge = 5;
const rest = 280;
/** From this close to the edge the page comes along. */
const edge = 90;

interface Point {
  x: number;
  y: number;
}

/** A note that is picked up: by mouse or finger, or by the keyboard, and put down on a spot of the page. */
export class Carrying {
  readonly #grouping: Grouping;
  #noteId = $state<string | null>(null);
  #over = $state<string | null>(null);
  #at = $state.raw<Point | null>(null);
  #pressed: { noteId: string; from: Point; timer: ReturnType<typeof setTimeout> | undefined } | null = null;

  constructor(grouping: Grouping) {
    this.#grouping = grouping;
  }

  get noteId(): string | null {
    return this.#noteId;
  }

  /** The spot it would be put down on. */
  get over(): string | null {
    return this.#over;
  }

  /** Where the pointer holds it; null while the keyboard does. */
  get at(): Point | null {
    return this.#at;
  }

  press(noteId: string, event: PointerEvent): void {
    if (event.button !== 0 || !this.#grouping.editable || this.#noteId !== null) return;
    if ((event.target as Element).closest('button, input, textarea')) return;
    const from = { x: event.clientX, y: event.clientY };
    const timer = event.pointerType === 'mouse' ? undefined : setTimeout(() => this.#lift(noteId, from), rest);
    this.#pressed = { noteId, from, timer };
  }

  move(event: PointerEvent): void {
    const at = { x: event.clientX, y: event.clientY };
    if (this.#noteId !== null && this.#at) return this.#hover(at);
    if (!this.#pressed) return;
    const { noteId, from } = this.#pressed;
    if (Math.hypot(at.x - from.x, at.y - from.y) < nudge) return;
    if (event.pointerType === 'mouse') this.#lift(noteId, at);
    else this.cancel();
  }

  release(): void {
    if (this.#noteId !== null && this.#at) this.drop();
    else this.#forgetPress();
  }

  /** The keyboard picks up a note; it hovers over its own spot first. */
  pickUp(noteId: string, spot: string): void {
    this.#noteId = noteId;
    this.#over = spot;
    this.#grouping.tell(m.sessions_picked_up());
  }

  /** To the next or the previous spot on the page. */
  step(by: 1 | -1): void {
    const spots = [...document.querySelectorAll<HTMLElement>('[data-spot]')].filter(
      (element) => element.dataset['spot'] !== `note:${this.#noteId}` || element.dataset['spot'] === this.#over,
    );
    const now = spots.findIndex((element) => element.dataset['spot'] === this.#over);
    const next = spots[(now + by + spots.length) % spots.length];
    if (!next) return;
    this.#over = next.dataset['spot'] ?? null;
    next.scrollIntoView({ block: 'nearest' });
    this.#grouping.tell(next.dataset['spotName'] ?? '');
  }

  drop(): void {
    const [noteId, spot] = [this.#noteId, this.#over];
    this.cancel();
    if (noteId && spot) this.#grouping.putAt(noteId, spot);
  }

  cancel(): void {
    this.#forgetPress();
    this.#noteId = null;
    this.#over = null;
    this.#at = null;
  }

  #lift(noteId: string, at: Point): void {
    this.#forgetPress();
    this.#noteId = noteId;
    document.getSelection()?.removeAllRanges();
    navigator.vibrate?.(10);
    this.#hover(at);
    this.#scrollAlong();
  }

  #hover(at: Point): void {
    this.#at = at;
    this.#over = spotAround(document.elementFromPoint(at.x, at.y));
  }

  #forgetPress(): void {
    clearTimeout(this.#pressed?.timer);
    this.#pressed = null;
  }

  #scrollAlong = (): void => {
    if (!this.#at) return;
    const { y } = this.#at;
    if (y < edge) window.scrollBy(0, (y - edge) / 6);
    else if (y > window.innerHeight - edge) window.scrollBy(0, (y - window.innerHeight + edge) / 6);
    requestAnimationFrame(this.#scrollAlong);
  };
}

const key = Symbol('carrying');
export const setCarrying = (carrying: Carrying): Carrying => setContext(key, carrying);
export const useCarrying = (): Carrying => getContext(key);
