/** A phase that is dragged to another place in the list; the list itself changes only when it is let go. */
export class CourseOrder {
  readonly #move: (phaseId: string, to: number) => void;
  #list: HTMLElement | null = null;
  #phaseId = $state<string | null>(null);
  #to = $state<number | null>(null);

  constructor(move: (phaseId: string, to: number) => void) {
    this.#move = move;
  }

  /** The phase that is being dragged. */
  get phaseId(): string | null {
    return this.#phaseId;
  }

  /** The gap it would go to, counted from 0 above the first. */
  get gap(): number | null {
    return this.#to;
  }

  lift(phaseId: string, event: PointerEvent): void {
    if (event.button !== 0) return;
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    this.#list = grip.closest('ol');
    this.#phaseId = phaseId;
    this.#to = null;
  }

  hover({ clientY }: PointerEvent): void {
    if (this.#phaseId === null || !this.#list) return;
    const rows = [...this.#list.children].map((row) => row.getBoundingClientRect());
    this.#to = rows.filter(({ top, height }) => clientY > top + height / 2).length;
    const { top, bottom } = this.#list.closest('dialog')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    if (clientY > bottom - 60) this.#list.closest('dialog')?.scrollBy(0, 12);
    else if (clientY < top + 60) this.#list.closest('dialog')?.scrollBy(0, -12);
  }

  /** `from`: where it stands now. */
  drop(from: number): void {
    const [phaseId, gap] = [this.#phaseId, this.#to];
    this.cancel();
    if (phaseId === null || gap === null) return;
    const to = gap > from ? gap - 1 : gap;
    if (to !== from) this.#move(phaseId, to);
  }

  cancel(): void {
    this.#phaseId = null;
    this.#to = null;
    this.#list = null;
  }
}
