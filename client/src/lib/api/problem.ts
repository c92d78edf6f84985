import type { ErrorCode, Problem } from '@inrol/contracts/errors';
import { m } from '#lib/i18n';

/** What went wrong with a call: a refusal of the server, or no answer at all (`no-connection`). `message` is for the reader. */
export class ProblemError extends Error {
  readonly code: ErrorCode | 'no-connection';
  readonly status: number;
  /** Per field: its path in the input and what is wrong with it, in the reader's language. */
  readonly errors: readonly { path: string; message: string }[];

  constructor(problem: Pick<Problem, 'status' | 'detail' | 'errors'> & { code: ErrorCode | 'no-connection' }) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
  }

  get detail(): string {
    return this.message;
  }
}

/** The server could not be reached. Nothing was sent twice; the form keeps what was written. */
export const noConnection = (): ProblemError =>
  new ProblemError({ code: 'no-connection', status: 0, detail: m.api_no_connection() });

/** Reads a refusal; an answer that is no problem document (a proxy's own page) becomes one. */
export async function problemOf(response: Response): Promise<ProblemError> {
  if (response.headers.get('content-type')?.includes('application/problem+json')) {
    return new ProblemError((await response.json()) as Problem);
  }
  const away = response.status === 502 || response.status === 503 || response.status === 504;
  return new ProblemError({
    code: away ? 'unavailable' : 'internal-error',
    status: response.status,
    detail: away ? m.api_away() : m.api_unexpected(),
  });
}
