import path from 'node:path';
import { z } from 'zod';
import { StartFailure } from './start-failure.ts';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('nl', { timeZone: name }).format().length > 0;
  } catch {
    return false;
  }
};

const environment = z
  .object({
    /** Port for everything: pages, API and sockets. */
    INROL_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    /** Folder for the embedded PostgreSQL and its password. */
    INROL_DATA: z.string().default('data'),
    /** Folder with the built client. */
    INROL_CLIENT: z.string().default('client/build'),
    /** Load the demo organisation when the database is empty. */
    INROL_DEMO: flag,
    /** The address people use, e.g. `https://inrol.example.nl`; needed for mail. */
    PUBLIC_URL: z.url().optional(),
    /** An existing PostgreSQL >= 15; without it one is started under the data folder. */
    DATABASE_URL: z.string().optional(),
    /** A Redis or Valkey that several processes reach each other through; without it this process is the only one. */
    REDIS_URL: z.string().optional(),
    /** `smtp://user:password@host:port`; without it an admin copies links by hand. */
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().default('Inrol <inrol@localhost>'),
    /** The time zone in which mail says what time it is, e.g. `Europe/Amsterdam`. */
    INROL_TIME_ZONE: z.string().refine(isTimeZone).default('Europe/Amsterdam'),
    /** Number of proxies in front, so that the caller's address is read from the right header. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    /** Port for `/metrics`; without it nothing is served. */
    INROL_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    /** The interface it listens on; nobody is asked who they are there. */
    INROL_METRICS_HOST: z.string().default('127.0.0.1'),
    /** `beside`: this process starts the worker and keeps it running; `elsewhere`: somebody starts `worker.js` themselves. */
    INROL_WORKER: z.enum(['beside', 'elsewhere']).default('beside'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  })
  .refine((values) => !values.SMTP_URL || values.PUBLIC_URL, {
    path: ['PUBLIC_URL'],
    message: 'Mail carries links, so PUBLIC_URL has to be set when SMTP_URL is.',
  });

/** What a setting takes, for whoever gave it something else. */
const takes: Readonly<Record<string, string>> = {
  INROL_PORT: 'takes a port number from 0 to 65535',
  INROL_DEMO: 'takes 0 or 1',
  INROL_WORKER: 'takes beside or elsewhere',
  PUBLIC_URL: 'takes the address people use, e.g. https://inrol.example.nl',
  INROL_TIME_ZONE: 'takes the name of a time zone, e.g. Europe/Amsterdam',
  TRUST_PROXY: 'takes the number of proxies in front, from 0 to 10',
  LOG_LEVEL: 'takes fatal, error, warn, info, debug or silent',
};

const sentenceOn = (
  { path: [name], message }: z.core.$ZodIssue,
  source: Record<string, string | undefined>,
): string => {
  const given = source[String(name)];
  const wanted = takes[String(name)];
  return given === undefined || !wanted ? message : `${String(name)} ${wanted}, not "${given}".`;
};

/** The settings of this process, read once at its start. */
export class Config {
  readonly port: number;
  readonly dataFolder: string;
  readonly clientFolder: string;
  readonly demo: boolean;
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly timeZone: string;
  readonly trustProxy: number;
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  readonly workerBeside: boolean;
  readonly logLevel: string;

  /** Reads the environment, in which an empty value is none; throws a `StartFailure` that names each variable that is wrong. */
  constructor(source: Record<string, string | undefined>) {
    const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
    const parsed = environment.safeParse(given);
    if (!parsed.success) {
      const sentences = parsed.error.issues.map((issue) => sentenceOn(issue, given));
      throw new StartFailure(sentences.join(' '), 'Change or leave out that setting and start again.');
    }
    const values = parsed.data;
    this.port = values.INROL_PORT;
    this.dataFolder = path.resolve(values.INROL_DATA);
    this.clientFolder = path.resolve(values.INROL_CLIENT);
    this.demo = values.INROL_DEMO;
    this.publicUrl = values.PUBLIC_URL?.replace(/\/$/, '') ?? null;
    this.databaseUrl = values.DATABASE_URL ?? null;
    this.redisUrl = values.REDIS_URL ?? null;
    this.smtpUrl = values.SMTP_URL ?? null;
    this.mailFrom = values.MAIL_FROM;
    this.timeZone = values.INROL_TIME_ZONE;
    this.trustProxy = values.TRUST_PROXY;
    this.metricsPort = values.INROL_METRICS_PORT ?? null;
    this.metricsHost = values.INROL_METRICS_HOST;
    this.workerBeside = values.INROL_WORKER === 'beside';
    this.logLevel = values.LOG_LEVEL;
  }

  /** The bare address that mail comes from. */
  get mailAddress(): string {
    return /<([^<>]+)>\s*$/.exec(this.mailFrom)?.[1] ?? this.mailFrom;
  }

  /** Whether people reach us over https, so that cookies may be `Secure`. */
  get secure(): boolean {
    return this.publicUrl?.startsWith('https://') ?? false;
  }
}
