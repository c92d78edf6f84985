import type { ErrorCode } from '@inrol/contracts';
import type { Meter } from '@inrol/sync-core';
import { Injectable } from '@nestjs/common';
import { type Counter, type Histogram, Metrics } from '../platform/metrics/index.ts';

const MS = 1_000;
/** From a tenth of a millisecond, which is a fast disk, to the quarter of a minute after which an answer is given up. */
const COMMIT_BOUNDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** What is known of the connections when somebody asks. */
export interface SocketFigures {
  readonly sockets: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Frames that wait for slow readers. */
  readonly waiting: number;
}

/** What is known of the documents in memory when somebody asks. */
export interface DocumentFigures {
  readonly documents: number;
  readonly rooms: number;
  readonly bytes: number;
}

/** Counts what the sync engine does. Never who, and never what was written. */
@Injectable()
export class SyncMetrics implements Meter {
  private readonly acknowledged: Counter;
  private readonly refusals: Counter;
  private readonly commits: Histogram;
  private readonly gaps: Counter;
  private readonly resyncs: Counter;
  private readonly slow: Counter;
  private readonly malformed: Counter;
  private waiting = 0;
  private sockets: () => SocketFigures = () => ({ sockets: 0, bytesIn: 0, bytesOut: 0, waiting: 0 });
  private documents: () => DocumentFigures = () => ({ documents: 0, rooms: 0, bytes: 0 });

  constructor(metrics: Metrics) {
    this.acknowledged = metrics.counter('inrol_updates_acknowledged_total', 'Updates that are on disk');
    this.refusals = metrics.counter('inrol_refusals_total', 'Messages over sockets that were refused', 'code');
    this.commits = metrics.histogram('inrol_commit_seconds', 'From the guard to the disk', COMMIT_BOUNDS);
    this.gaps = metrics.counter('inrol_gaps_total', 'Updates that leaned on something unknown');
    this.resyncs = metrics.counter('inrol_resyncs_total', 'Times a browser asked for what it missed');
    this.slow = metrics.counter('inrol_slow_readers_dropped_total', 'Sockets that were ended because too much waited');
    this.malformed = metrics.counter('inrol_malformed_packets_total', 'Sockets that were ended because of their bytes');
    metrics.gauge('inrol_log_backlog_updates', 'Updates that wait for the disk', () => this.waiting);
    metrics.gauge('inrol_documents_loaded', 'Documents in memory', () => this.documents().documents);
    metrics.gauge('inrol_document_bytes', 'Bytes of the documents in memory', () => this.documents().bytes);
    metrics.gauge('inrol_rooms', 'Documents that somebody has open', () => this.documents().rooms);
    metrics.gauge('inrol_sockets', 'Open sockets', () => this.sockets().sockets);
    metrics.gauge('inrol_waiting_frames', 'Frames that wait for slow readers', () => this.sockets().waiting);
    metrics.total('inrol_bytes_received_total', 'Bytes from browsers over sockets', () => this.sockets().bytesIn);
    metrics.total('inrol_bytes_sent_total', 'Bytes to browsers over sockets', () => this.sockets().bytesOut);
  }

  /** Where the sockets and the documents can be asked about; each once. */
  reads({ sockets, documents }: { sockets?: () => SocketFigures; documents?: () => DocumentFigures }): void {
    this.sockets = sockets ?? this.sockets;
    this.documents = documents ?? this.documents;
  }

  accepted(): void {
    this.waiting++;
  }

  kept(milliseconds: number): void {
    this.waiting--;
    this.acknowledged.add();
    this.commits.observe(milliseconds / MS);
  }

  lost(): void {
    this.waiting--;
  }

  resynced(): void {
    this.resyncs.add();
  }

  /** A message was answered with a problem. */
  refused(code: ErrorCode): void {
    this.refusals.add(1, code);
    if (code === 'document-gap') this.gaps.add();
  }

  slowReader(): void {
    this.slow.add();
  }

  malformedPacket(): void {
    this.malformed.add();
  }
}
