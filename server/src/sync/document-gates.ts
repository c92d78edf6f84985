import type { DocumentKind } from '@inrol/contracts/sync';
import { personKeyOf } from '@inrol/domain';
import type { Admission, DocumentRules, Gate } from '@inrol/sync-core';
import { Injectable } from '@nestjs/common';
import { SharedAnswers } from '../platform/database/index.ts';
import { actorIn, type Who } from '../platform/http/index.ts';
import { DocumentRecords } from './document-records.ts';
import type { DocumentGate } from './documents.ts';

const nobody = (): Admission => ({ access: 'none' });
const nothing: DocumentRules = () => 'document-read-only';

/** Asks the module that owns a document what somebody may do with it. Nobody gets past the organisation it belongs to. */
@Injectable()
export class DocumentGates implements Gate<Who> {
  private readonly gates = new Map<DocumentKind, DocumentGate>();
  /** A hall full of people who enter a document ask the same of it. */
  private readonly answers = new SharedAnswers((documentId: string) => this.read(documentId));

  constructor(private readonly records: DocumentRecords) {}

  guard(kind: DocumentKind, gate: DocumentGate): void {
    if (this.gates.has(kind)) throw new Error(`two modules decide about documents of the kind ${kind}`);
    this.gates.set(kind, gate);
  }

  over(documentId: string): Promise<(who: Who) => Admission> {
    return this.answers.of(documentId);
  }

  private async read(documentId: string): Promise<(who: Who) => Admission> {
    const document = await this.records.one(documentId);
    const gate = document && this.gates.get(document.kind);
    if (!gate) return nobody;
    const judge = await gate(document);
    return (who) => {
      const actor = actorIn(who, document.organisationId);
      if (!actor) return nobody();
      const rights = judge(actor);
      if (rights.access === 'none') return nobody();
      return { rules: nothing, ...rights, person: personKeyOf(actor) };
    };
  }
}
