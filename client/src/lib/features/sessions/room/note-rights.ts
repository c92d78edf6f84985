import { anonymousNoteRoutes, noteRightsPerPerson } from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover, type CoveredSecret } from '@inrol/domain/blind-rights';
import { call } from '#lib/api/call.ts';
import type { DeviceMemory } from './device-memory.ts';

/** A right to one note: the server signed it without seeing it. Whoever has it can change that note and take it back. */
export interface NoteRight {
  readonly secret: string;
  readonly signature: string;
}

type Kept =
  /** Made here; they are asked to be signed, again if that got lost. */
  { kind: 'covered'; modulus: string; secrets: CoveredSecret[] } | { kind: 'signed'; rights: NoteRight[] };

interface Place {
  organisationId: string;
  sessionId: string;
}

/** Gets the rights to write in an anonymous phase and keeps them on this device, the only place where they are. */
export class NoteRights {
  readonly #place: Place;
  readonly #memory: DeviceMemory;

  constructor(place: Place, memory: DeviceMemory) {
    this.#place = place;
    this.#memory = memory;
  }

  /** Throws the refusal, also where there is no connection. */
  async of(phaseId: string): Promise<readonly NoteRight[]> {
    const kept = this.#memory.recall<Kept | null>(this.#name(phaseId), null);
    if (kept?.kind === 'signed') return kept.rights;
    const inPhase = { ...this.#place, phaseId };
    const { modulus, secrets } = kept ?? (await this.#cover(inPhase));
    const ask = { ...inPhase, covered: secrets.map((secret) => covered({ modulus }, secret)) };
    const { signatures } = await call(anonymousNoteRoutes.noteRights, ask);
    const rights = secrets.map((hidden, index) => ({
      secret: hidden.secret,
      signature: uncover({ modulus }, hidden, signatures[index]!),
    }));
    this.#keep(phaseId, { kind: 'signed', rights });
    return rights;
  }

  forget(phaseId: string): void {
    this.#memory.forget(this.#name(phaseId));
  }

  async #cover(inPhase: Place & { phaseId: string }) {
    const { modulus } = await call(anonymousNoteRoutes.noteRightsKey, inPhase);
    const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
    const secrets = Array.from({ length: noteRightsPerPerson }, () => coverSecret({ modulus }, random));
    return this.#keep(inPhase.phaseId, { kind: 'covered', modulus, secrets });
  }

  #keep<Right extends Kept>(phaseId: string, kept: Right): Right {
    this.#memory.remember(this.#name(phaseId), kept);
    return kept;
  }

  #name(phaseId: string): string {
    return `note-rights.${phaseId}`;
  }
}
