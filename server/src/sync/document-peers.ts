import type { Peers, Rooms } from '@inrol/sync-core';
import type { Processes } from './processes/index.ts';

/** What the rooms of documents say to those of other processes. */
export class DocumentPeers implements Peers {
  private count = 0;

  constructor(private readonly processes: Processes) {}

  accepted(documentId: string, update: Uint8Array): number {
    const number = ++this.count;
    this.processes.tell('document.accepted', { documentId, number, update });
    return number;
  }

  kept(documentId: string, number: number, position: number): void {
    this.processes.tell('document.kept', { documentId, number, position });
  }

  presence(presence: Parameters<Peers['presence']>[0]): void {
    this.processes.tell('document.presence', presence);
  }

  entered(documentId: string, clientId: number): void {
    this.processes.tell('document.entered', { documentId, clientId });
  }
}

/** Lets the rooms of this process hear those of the others. */
export const hearPeers = <Who>(processes: Processes, rooms: Rooms<Who>): void => {
  processes.hear('document.accepted', (from, { documentId, number, update }) => {
    rooms.heard(from, documentId, number, update);
  });
  processes.hear('document.kept', (from, { documentId, number, position }) => {
    rooms.heardKept(from, documentId, number, position);
  });
  processes.hear('document.presence', (from, presence) => rooms.heardPresence(from, presence));
  processes.hear('document.entered', (_, { documentId, clientId }) => rooms.heardEntered(documentId, clientId));
  processes.onGone((process) => rooms.peerGone(process));
  processes.onArrival(() => rooms.presence().forEach((presence) => processes.tell('document.presence', presence)));
};
