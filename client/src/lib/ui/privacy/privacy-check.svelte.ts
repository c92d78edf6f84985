import type { PersonalDetail } from '@inrol/domain/privacy';

type Privacy = typeof import('@inrol/domain/privacy');

/**
 * Points out what in somebody's words can be traced to a person, before they are shared. It looks on this machine only:
 * nothing it finds is sent or kept.
 */
export class PrivacyCheck {
  #privacy = $state.raw<Privacy | null>(null);
  /** What the writer wants to leave as it is, in this place. */
  #accepted = $state.raw<ReadonlySet<string>>(new Set());

  /** Fetches what it looks with, so that it is there before there is anything to look at. */
  async prepare(): Promise<void> {
    if (this.#privacy) return;
    try {
      this.#privacy = await import('@inrol/domain/privacy');
    } catch {
      // without a connection there is no check; writing goes on
    }
  }

  /** The first thing that the writer did not say yes to; null where there is none. */
  in(text: string): PersonalDetail | null {
    const details = this.#privacy?.personalDetailsIn(text, new Date()) ?? [];
    return details.find(({ start, end }) => !this.#accepted.has(text.slice(start, end))) ?? null;
  }

  /** The words with something neutral in the place of a detail. */
  without(text: string, detail: PersonalDetail, instead: string): string {
    return this.#privacy?.withoutDetail(text, detail, instead) ?? text;
  }

  /** The writer wants to share these words as they are. */
  accept(text: string): void {
    const details = this.#privacy?.personalDetailsIn(text, new Date()) ?? [];
    this.#accepted = new Set([...this.#accepted, ...details.map(({ start, end }) => text.slice(start, end))]);
  }
}
