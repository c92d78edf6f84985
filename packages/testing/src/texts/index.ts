/** Texts for tests. */
export { FOREIGN, hostileTexts } from './hostile-texts.ts';
