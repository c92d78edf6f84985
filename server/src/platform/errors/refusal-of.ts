import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Refusal } from './refusal.ts';

/** PostgreSQL's codes for "gone or going", or for a full disk (class 53), and what the driver says when it cannot connect. */
const AWAY = /^(08|53|57P)|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT/;
const SILENT = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/;
const UNIQUE = '23505';
const SERIALIZATION = /^40(001|P01)$/;

const byStatus = (status: number): Refusal => {
  if (status === 413) return new Refusal('too-large');
  if (status === 404) return new Refusal('not-found');
  // what else is wrong with a request: half a body, a character set that nobody knows
  return new Refusal(status >= 400 && status < 500 ? 'validation-failed' : 'internal-error');
};

/** Gives every error that reaches the edge its name. What has none is `internal-error`, to be logged by the caller. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpException) return byStatus(error.getStatus());
  const code =
    error instanceof QueryFailedError ? String(error.driverError.code) : String((error as { code?: unknown })?.code);
  if (AWAY.test(code) || SILENT.test(String(error))) return new Refusal('unavailable');
  if (code === UNIQUE || SERIALIZATION.test(code)) return new Refusal('changed-meanwhile');
  // express' body parser says what it refused by a status of its own
  const status = (error as { status?: unknown })?.status;
  return typeof status === 'number' ? byStatus(status) : new Refusal('internal-error');
};
