import type { DialectName } from '../load/dialect.ts';

/** Whom a figure is of: a server, or the insert that an acknowledgement is held against. */
export type Subject = DialectName | 'insert-alone';

export const subjects: Readonly<Record<Subject, string>> = {
  'bare-ws': 'bare ws relay',
  'bare-socket-io': 'bare socket.io relay',
  hocuspocus: 'Hocuspocus + SQLite',
  'insert-alone': 'the insert alone',
  inrol: 'Inrol',
};

interface Figure {
  readonly title: string;
  readonly unit: string;
}

/** All that is measured, in the order of the table. */
export const figures = {
  'rooms-rate': { title: 'rooms: most updates/s with p99 ≤ 200 ms', unit: '/s' },
  'hall-rate': { title: 'hall: most updates/s with p99 ≤ 200 ms', unit: '/s' },
  'hall-overload-silence': { title: 'hall at 1.5 × its most: longest silence', unit: 'ms' },
  'rooms-p50': { title: 'rooms at 2,000/s: p50', unit: 'ms' },
  'rooms-p99': { title: 'rooms at 2,000/s: p99', unit: 'ms' },
  'hall-p50': { title: 'hall at 50/s: p50', unit: 'ms' },
  'rooms-cpu': { title: 'rooms at 2,000/s: server CPU for 1,000 delivered', unit: 's' },
  'rooms-database-cpu': { title: 'rooms at 2,000/s: database CPU for 1,000 delivered', unit: 's' },
  join: { title: '500 join a 1.1 MB document', unit: 's' },
  'connection-memory': { title: 'memory per idle connection, 1,000 over 100 documents', unit: 'kB' },
  'document-memory': { title: 'memory per 1 MB document held', unit: 'MB' },
  cold: { title: 'a cold document of 1 MB', unit: 'ms' },
  'cold-history': { title: 'a cold document of 100,000 updates', unit: 'ms' },
  'acknowledged-before-kill': { title: 'acknowledged before kill -9 at 1,000/s', unit: 'updates' },
  'acknowledged-lost': { title: 'of those, lost', unit: 'updates' },
  'acknowledgement-p50': { title: 'acknowledgement at 2,000/s: p50', unit: 'ms' },
  'acknowledgement-p99': { title: 'acknowledgement at 2,000/s: p99', unit: 'ms' },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;
