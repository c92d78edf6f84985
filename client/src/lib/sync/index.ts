/** Live documents and events over the one socket of this page. */
export { Live, setLive, useLive } from './live.svelte.ts';
export type { OpenDocument } from './open-document.svelte.ts';
