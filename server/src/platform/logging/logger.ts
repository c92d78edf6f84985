import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** What PostgreSQL and its driver add to an error. */
interface FromDatabase {
  readonly code?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
}
/** SQLSTATE class 22, data exceptions: their message shows the data. */
const SHOWS_DATA = /^22/;

/** What is told of an error: where and of what kind it was. A failed query also carries its parameters, and they stay here. */
const told = (error: Error & FromDatabase) => {
  const { name, message, code, table, constraint } = error;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { type: name, message: SHOWS_DATA.test(String(code)) ? undefined : message, code, table, constraint, frames };
};

/** Nest's logger on pino: JSON lines on stderr, never with what people wrote. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, destination: DestinationStream = pino.destination({ fd: 2, sync: false })) {
    this.pino = pino({ level, serializers: { err: told } }, destination);
  }

  log(message: unknown, context?: string) {
    this.pino.info({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]) {
    const error = message instanceof Error ? message : rest.find((part) => part instanceof Error);
    this.pino.error({ err: error, detail: rest.filter((part) => typeof part === 'string') }, String(message));
  }
  warn(message: unknown, context?: string) {
    this.pino.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string) {
    this.pino.debug({ context }, String(message));
  }
  fatal(message: unknown, context?: string) {
    this.pino.fatal({ context }, String(message));
  }
}
