import { onMount } from 'svelte';
import { Live, setLive, type OpenDocument } from '#lib/sync/index.ts';

/** Opens the live document of a map for as long as the component stands. */
export function openMap(documentId: string): OpenDocument {
  const live = setLive(new Live());
  const document = live.openDocument(documentId);
  onMount(() => () => {
    document.close();
    live.close();
  });
  return document;
}
