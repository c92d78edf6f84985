/** Reads one file: beside the page, so that whatever is in it cannot keep the page waiting. */
import { readBpmn } from '@inrol/bpmn';
import { newId } from '#lib/api/new-id.ts';

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void readBpmn(new Uint8Array(data), newId).then((result) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page and no other
    self.postMessage(result);
  });
});
