import type { EmbeddedPostgres } from '../platform/embedded-postgres/index.ts';

/** Ends in order at Ctrl-C or SIGTERM, and when our PostgreSQL is gone. Each step is done before the next. */
export const stopOnSignal = (steps: readonly (() => Promise<void>)[], postgres: EmbeddedPostgres | null): void => {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    for (const step of steps) {
      await step().catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        code = 1;
      });
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
  postgres?.onLost(() => {
    process.stderr.write('PostgreSQL ended by itself. Start Inrol again; what was saved is kept.\n');
    void stop(1);
  });
};
