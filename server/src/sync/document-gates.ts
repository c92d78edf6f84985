import type { DocumentKind } from '@inrol/contracts/sync';
import { personKeyOf } from '@inrol/domain';
import type { Admission, DocumentRules, Gate } from '@inrol/sync-core';
import { boardShapeRules, processMapRules } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { actorIn, type Who } from '../platform/http/index.ts';
import { DocumentRecords } from './document-records.ts';
import type { DocumentGate } from './documents.ts';

const rules: Readonly<Record<DocumentKind, DocumentRules>> = { board: boardShapeRules, 'process-map': processMapRules };

/** Asks the module that owns a document what somebody may do with it. Nobody gets past the organisation it belongs to. */
@Injectable()
export class DocumentGates implements Gate<Who> {
  private readonly gates = new Map<DocumentKind, DocumentGate>();

  constructor(private readonly records: DocumentRecords) {}

  guard(kind: DocumentKind, gate: DocumentGate): void {
    if (this.gates.has(kind)) throw new Error(`two modules decide about documents of the kind ${kind}`);
    this.gates.set(kind, gate);
  }

  async admit(who: Who, documentId: string): Promise<Admission> {
    const document = await this.records.one(documentId);
    const gate = document && this.gates.get(document.kind);
    const actor = document && actorIn(who, document.organisationId);
    if (!gate || !actor) return { access: 'none' };
    const access = await gate(actor, document);
    return access === 'none' ? { access } : { access, person: personKeyOf(actor), rules: rules[document.kind] };
  }
}
