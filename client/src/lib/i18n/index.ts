/** Words, language, and the way dates and numbers are written. `m.feature_thing()` gives the words in the language on screen. */
export { locale } from './locale.svelte.ts';
export * from './format.ts';
export * as m from '../paraglide/messages/_index.js';
