import { stripVTControlCharacters } from 'node:util';

/** Something the person at the keyboard must know: what went wrong, what a tool said about it, and what to do. */
export class Failure extends Error {
  /**
   * @param {string} message what went wrong, one sentence
   * @param {{ advice?: string, output?: string }} [details] advice says what to do; output is what the failing tool printed
   */
  constructor(message, { advice = '', output = '' } = {}) {
    super(message);
    this.name = 'Failure';
    this.advice = advice;
    this.output = output;
  }
}

/**
 * Prints an error the way a person can use it, and marks the process as failed.
 * @param {unknown} error
 */
export function report(error) {
  process.exitCode = 1;
  if (!(error instanceof Failure)) {
    console.error(error);
    return;
  }
  const output = process.stderr.isTTY ? error.output : stripVTControlCharacters(error.output);
  if (output.trim()) console.error(`\n${output.trim()}\n`);
  console.error(error.message);
  if (error.advice) console.error(error.advice);
}
