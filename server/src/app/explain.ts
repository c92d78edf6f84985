import { StartFailure } from '../platform/config/start-failure.ts';

/** Ends the process with what went wrong: a sentence and what to do for a `StartFailure`, everything for a fault of ours. */
export const explain = (error: unknown): never => {
  if (error instanceof StartFailure) process.stderr.write(`${error.message} ${error.advice}\n`);
  else console.error(error);
  process.exit(1);
};
