/** Ends in order at Ctrl-C or SIGTERM: each step is done before the next. */
export const stopOnSignal = (steps: readonly (() => Promise<void>)[]): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    let code = 0;
    for (const step of steps) {
      await step().catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        code = 1;
      });
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
};
