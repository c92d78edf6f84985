/**
 * What comes after the first writing. Whoever comes in over the phone network writes before it is here; it is fetched in
 * the meantime, so that it is there when the line is not.
 */
export const laterPhase = () => import('./LaterPhase.svelte');
