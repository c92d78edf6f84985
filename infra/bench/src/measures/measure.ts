import type { LoadOnItself } from '../load/run-at-rate.ts';
import type { DialectName } from '../load/dialect.ts';
import type { Pace } from '../pace.ts';
import type { FigureName, Subject } from '../report/figures.ts';
import type { Ground } from '../servers/ground.ts';

/** What a measure finds on one server: its figures, and what the load asked of itself at which work. */
export interface Found {
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  readonly loads?: Readonly<Record<string, LoadOnItself>>;
}

export interface Circumstances {
  readonly server: DialectName;
  readonly ground: Ground;
  readonly pace: Pace;
}

/** One thing that is measured, on one server at a time, each time on a fresh process. */
export interface Measure {
  readonly name: string;
  readonly servers: readonly DialectName[];
  /** Starts with documents that much was written in. */
  readonly onFilled?: boolean;
  /** Whose figures these are, where not the server's. */
  readonly subject?: Subject;
  readonly take: (circumstances: Circumstances) => Promise<Found>;
}

export const everyone: readonly DialectName[] = ['bare-ws', 'bare-socket-io', 'hocuspocus', 'inrol'];
/** Those who keep documents. */
export const keepers: readonly DialectName[] = ['hocuspocus', 'inrol'];
