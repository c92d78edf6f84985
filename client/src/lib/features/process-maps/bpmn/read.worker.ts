/** Reads one file and ends: beside the page, so that whatever is in it cannot keep the page waiting. */
import { readBpmn } from '@inrol/bpmn';
import { newId } from '#lib/api/new-id.ts';

self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(await readBpmn(new Uint8Array(data), newId));
};
