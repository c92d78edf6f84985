import type { FigureName, Subject } from './figures.ts';
import type { Row } from './rows.ts';

interface Bar {
  readonly figure: FigureName;
  /** What ours is divided by; null where the figure of ours counts as it is. */
  readonly against: Subject | null;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What Inrol wants to reach, each held against a peer of the same run. */
export const bars = {
  roomsVsHocuspocus: { figure: 'rooms-rate', against: 'hocuspocus', atLeast: 1.3 },
  hallVsHocuspocus: { figure: 'hall-rate', against: 'hocuspocus', atLeast: 2 },
  p50VsSocketIo: { figure: 'rooms-p50', against: 'bare-socket-io', atMost: 1.2 },
  p99VsSocketIo: { figure: 'rooms-p99', against: 'bare-socket-io', atMost: 2 },
  hallP50VsSocketIo: { figure: 'hall-p50', against: 'bare-socket-io', atMost: 0.4 },
  cpuVsSocketIo: { figure: 'rooms-cpu', against: 'bare-socket-io', atMost: 1 },
  joinVsSocketIo: { figure: 'join', against: 'bare-socket-io', atMost: 1.5 },
  memoryPerConnectionVsSocketIo: { figure: 'connection-memory', against: 'bare-socket-io', atMost: 1.3 },
  memoryPerDocumentVsHocuspocus: { figure: 'document-memory', against: 'hocuspocus', atMost: 0.4 },
  coldVsHocuspocus: { figure: 'cold', against: 'hocuspocus', atMost: 0.6 },
  coldHistoryVsHocuspocus: { figure: 'cold-history', against: 'hocuspocus', atMost: 0.8 },
  ackP50VsInsert: { figure: 'acknowledgement-p50', against: 'insert-alone', atMost: 3 },
  ackP99VsInsert: { figure: 'acknowledgement-p99', against: 'insert-alone', atMost: 3 },
  acknowledgedLost: { figure: 'acknowledged-lost', against: null, atMost: 0 },
} as const satisfies Record<string, Bar>;

export type RatioName = keyof typeof bars;
export type Ratios = Partial<Record<RatioName, number>>;

/** The median of ours over that of the peer; only of what was measured on both sides. */
export const ratiosOf = (rows: readonly Row[]): Ratios => {
  const value = (figure: FigureName, server: Subject) =>
    rows.find((row) => row.figure === figure && row.server === server)?.median;
  const ratios: Ratios = {};
  for (const [name, { figure, against }] of Object.entries(bars) as [RatioName, Bar][]) {
    const ours = value(figure, 'inrol');
    const theirs = against === null ? 1 : value(figure, against);
    if (ours !== undefined && theirs !== undefined) ratios[name] = ours / theirs;
  }
  return ratios;
};

/** Whether a ratio is on the right side of its bar. */
export const reached = (name: RatioName, ratio: number): boolean => {
  const { atLeast = -Infinity, atMost = Infinity }: Bar = bars[name];
  return ratio >= atLeast && ratio <= atMost;
};

/** The bar in words, for instance "≤ 1.2". */
export const barInWords = (name: RatioName): string => {
  const { atLeast, atMost }: Bar = bars[name];
  return atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
};
