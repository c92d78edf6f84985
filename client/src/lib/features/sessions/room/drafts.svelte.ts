import type { DeviceMemory } from './device-memory.ts';

/** Words that are being typed and were not put down yet: they never leave this device, and survive a reload. */
export class Drafts {
  readonly #memory: DeviceMemory;
  #texts = $state.raw<Readonly<Record<string, string>>>({});

  constructor(memory: DeviceMemory) {
    this.#memory = memory;
    this.#texts = memory.recall('drafts', {});
  }

  /** `place` says which field: a phase, or a phase and a column. */
  at(place: string): string {
    return this.#texts[place] ?? '';
  }

  set(place: string, text: string): void {
    const { [place]: _, ...others } = this.#texts;
    this.#texts = text === '' ? others : { ...others, [place]: text };
    this.#memory.remember('drafts', this.#texts);
  }

  /** Whether anything is half-written in a phase. */
  anyIn(phaseId: string): boolean {
    return Object.entries(this.#texts).some(([place, text]) => place.startsWith(phaseId) && text.trim() !== '');
  }
}

export const draftPlace = (phaseId: string, columnId: string | null): string => `${phaseId}.${columnId ?? ''}`;
