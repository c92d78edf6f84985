import type { ErrorCode } from '@inrol/contracts';
import { DocumentUnavailable } from '../ports/document-log.ts';
import { holdsNothing, isEmpty } from './change.ts';
import { DocumentIndex } from './document-index.ts';
import { type InspectedUpdate, inspectUpdate } from './inspect-update.ts';
import { placeUpdate } from './place-update.ts';
import type { DocumentRules } from './rules.ts';
import { keepOrders, type SettledChange, settleTexts } from './settle-texts.ts';

/** Who writes: under which client ids, and by which rules. */
export interface Writer {
  readonly granted: ReadonlySet<number>;
  readonly rules: DocumentRules;
}

/**
 * - `passes`: may be applied as it is; tell the guard with `accepted` when it is
 * - `overlaps`: the same, after what is known already is cut off
 * - `known`: nothing in it is new
 * - `refused`: nothing of it may be applied
 */
export type Check =
  | { readonly kind: 'passes' | 'overlaps'; readonly update: InspectedUpdate; readonly change: SettledChange }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

const refused = (code: ErrorCode): Check => ({ kind: 'refused', code });

/**
 * Guards one document: an update passes when it can be read, is written only under client ids granted to its writer, leans
 * only on what is there, and does only what the rules allow. Knows where things stand in the document, not what they say.
 */
export class DocumentGuard {
  readonly index = new DocumentIndex();

  /** `stored`: the whole document, in the order in which to apply it. Throws `DocumentUnavailable` where it is not whole. */
  constructor(stored: readonly Uint8Array[]) {
    for (const bytes of stored) this.acceptUnchecked(bytes);
  }

  check(bytes: Uint8Array, { granted, rules }: Writer): Check {
    const inspection = inspectUpdate(bytes);
    if (inspection.kind === 'refused') return refused(inspection.code);
    const { update } = inspection;
    let overlaps = false;
    for (const { client, from } of update.sections) {
      if (!granted.has(client)) return refused('client-id-not-granted');
      const known = this.index.clockOf(client);
      if (from > known) return refused('document-gap');
      if (from < known) overlaps = true;
    }
    const change = placeUpdate(update, this.index);
    if (typeof change === 'string') return refused(change);
    if (isEmpty(change)) return { kind: 'known' };
    const refusal = rules(change, (client) => granted.has(client), this.index);
    if (refusal) return refused(refusal);
    const settled = settleTexts(change);
    if (!settled) return refused('update-malformed');
    return { kind: overlaps || change.fresh.size === 0 ? 'overlaps' : 'passes', update, change: settled };
  }

  /** The update of this change is part of the document now. */
  accepted(change: SettledChange): void {
    this.index.apply(change);
    keepOrders(change);
  }

  /** Takes in what was stored already, or what the server itself wrote. */
  acceptUnchecked(bytes: Uint8Array): void {
    const inspection = inspectUpdate(bytes);
    if (inspection.kind === 'refused')
      throw new DocumentUnavailable(`a stored update is damaged: ${inspection.reason}`);
    const change = placeUpdate(inspection.update, this.index, true);
    if (typeof change === 'string') throw new DocumentUnavailable(`a stored update does not fit: ${change}`);
    // of several under one key at most one is still there, wherever it comes in the bytes: it is put last
    const writes = change.writes.toSorted((one, other) => Number(holdsNothing(other)) - Number(holdsNothing(one)));
    this.index.apply({ ...change, writes });
    keepOrders({ ...change, orders: new Map() });
  }
}
