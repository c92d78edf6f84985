/** What somebody wrote, read from updates. Apart from the replica, so that a page loads it when it is needed. */
export { wordsKeptBack } from './words-kept-back.ts';
export type { WithKeptBack } from './words-kept-back.ts';
