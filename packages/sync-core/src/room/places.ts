import { syncBounds } from '@inrol/contracts/sync';

/** In which documents each socket is. */
export class Places {
  private readonly documents = new Map<string, readonly string[]>();

  of(socketId: string): readonly string[] {
    return this.documents.get(socketId) ?? [];
  }

  /** Whether one more document would be too many. */
  isFull(socketId: string, documentId: string): boolean {
    const documents = this.of(socketId);
    return documents.length >= syncBounds.documentsPerSocket && !documents.includes(documentId);
  }

  entered(socketId: string, documentId: string): void {
    const documents = this.of(socketId);
    if (!documents.includes(documentId)) this.documents.set(socketId, [...documents, documentId]);
  }

  left(socketId: string, documentId: string): void {
    const others = this.of(socketId).filter((other) => other !== documentId);
    if (others.length > 0) this.documents.set(socketId, others);
    else this.documents.delete(socketId);
  }
}
