import { Global, Module } from '@nestjs/common';
import { DocumentGates } from './document-gates.ts';
import { DocumentRecords } from './document-records.ts';
import { DocumentRooms } from './document-rooms.ts';
import { Documents } from './documents.ts';
import { DocumentHistory, DocumentMoments } from './history/index.ts';
import { LiveDispatch } from './live-dispatch.ts';
import { LiveDocuments } from './live-documents.ts';
import { LiveMessages } from './live-messages.ts';
import { LiveServer } from './live-server.ts';
import { LiveSockets } from './live-sockets.ts';
import { OpenSockets } from './open-sockets.ts';
import { Processes } from './processes/index.ts';
import { SyncMetrics } from './sync-metrics.ts';

@Global()
@Module({
  providers: [
    DocumentGates,
    DocumentHistory,
    DocumentMoments,
    DocumentRecords,
    DocumentRooms,
    LiveDispatch,
    LiveDocuments,
    LiveServer,
    OpenSockets,
    Processes,
    SyncMetrics,
    { provide: Documents, useExisting: LiveDocuments },
    { provide: LiveMessages, useExisting: LiveDispatch },
    { provide: LiveSockets, useExisting: OpenSockets },
  ],
  exports: [DocumentHistory, Documents, LiveMessages, LiveSockets, Processes],
})
export class SyncModule {}
