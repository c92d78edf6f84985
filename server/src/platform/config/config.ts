import path from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

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
    /** `smtp://user:password@host:port`; without it an admin copies links by hand. */
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().default('Inrol <inrol@localhost>'),
    /** Number of proxies in front, so that the caller's address is read from the right header. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  })
  .refine((values) => !values.SMTP_URL || values.PUBLIC_URL, {
    path: ['PUBLIC_URL'],
    message: 'Mail carries links, so PUBLIC_URL has to be set when SMTP_URL is.',
  });

/** The settings of this process, read once at its start. */
export class Config {
  readonly port: number;
  readonly dataFolder: string;
  readonly clientFolder: string;
  readonly demo: boolean;
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly trustProxy: number;
  readonly logLevel: string;

  /** Reads the environment; throws with the name of each variable that is wrong. */
  constructor(source: Record<string, string | undefined>) {
    const parsed = environment.safeParse(source);
    if (!parsed.success) throw new Error(`The settings are not right.\n${z.prettifyError(parsed.error)}`);
    const values = parsed.data;
    this.port = values.INROL_PORT;
    this.dataFolder = path.resolve(values.INROL_DATA);
    this.clientFolder = path.resolve(values.INROL_CLIENT);
    this.demo = values.INROL_DEMO;
    this.publicUrl = values.PUBLIC_URL?.replace(/\/$/, '') ?? null;
    this.databaseUrl = values.DATABASE_URL ?? null;
    this.smtpUrl = values.SMTP_URL ?? null;
    this.mailFrom = values.MAIL_FROM;
    this.trustProxy = values.TRUST_PROXY;
    this.logLevel = values.LOG_LEVEL;
  }

  /** Whether people reach us over https, so that cookies may be `Secure`. */
  get secure(): boolean {
    return this.publicUrl?.startsWith('https://') ?? false;
  }
}
