/** Refusals: errors with a name, from the rule that says no to the words that a person reads. */
export { found, insist, Refusal, toProblem } from './refusal.ts';
export { refusalOf } from './refusal-of.ts';
export { validate } from './validate.ts';
