import { m } from '#lib/i18n';
import type { MapDocument } from './map-document.ts';

const longestName = 60;

/** The others who have this map open: who they are, and which step each of them has chosen. */
export class Others {
  readonly #document: MapDocument;
  readonly #here = $derived.by(() =>
    this.#document.presence
      .filter(({ clientId }) => clientId !== this.#document.doc.clientID)
      .map(({ person, state }) => {
        const name = typeof state.name === 'string' && state.name ? state.name : m.process_maps_somebody();
        return { person, name: name.slice(0, longestName), step: state.step };
      }),
  );
  readonly #atStep = $derived.by(() => {
    const at = new Map<string, string[]>();
    for (const { name, step } of this.#here) {
      if (typeof step === 'string') at.set(step, [...(at.get(step) ?? []), name]);
    }
    return at;
  });

  constructor(document: MapDocument) {
    this.#document = document;
  }

  /** Their names, each person once however many windows they have. */
  get names(): string[] {
    return [...new Map(this.#here.map(({ person, name }) => [person, name])).values()];
  }

  /** Who has chosen this step. */
  at(stepId: string): readonly string[] {
    return this.#atStep.get(stepId) ?? [];
  }
}
