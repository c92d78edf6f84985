import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Dialect } from '../dialect.ts';
import { LoadSocket } from '../web-socket.ts';

/** Kinds of messages, as in Hocuspocus' own provider. */
const kinds = { sync: 0, auth: 2, syncReply: 4, syncStatus: 8 } as const;
const token = 0;
/** Steps of y-protocols/sync. */
const steps = { vector: 0, state: 1, update: 2 } as const;
const VERSION = '4.7.0';
const emptyVector = Uint8Array.of(0);

const message = (documentId: string, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, documentId);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const sync = (documentId: string, step: number, bytes: Uint8Array): Uint8Array =>
  message(documentId, (encoder) => {
    encoding.writeVarUint(encoder, kinds.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });

/** Hocuspocus as its provider talks to it: one message for each update, acknowledged by a sync status. */
export const hocuspocus: Dialect = async ({ port, documentId }, listener) => {
  const socket = await LoadSocket.open({ port, path: '/' });
  let synced: (content: Uint8Array) => void = () => undefined;
  const content = new Promise<Uint8Array>((resolve) => (synced = resolve));
  socket.onMessage = (payload) => {
    const decoder = decoding.createDecoder(payload);
    decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind === kinds.syncStatus) listener.acknowledged(decoding.readVarUint(decoder));
    if (kind !== kinds.sync && kind !== kinds.syncReply) return;
    const step = decoding.readVarUint(decoder);
    if (step === steps.update) listener.update(decoding.readVarUint8Array(decoder));
    else if (step === steps.state) synced(decoding.readVarUint8Array(decoder));
  };
  socket.onEnd = () => listener.ended();
  socket.send(
    message(documentId, (encoder) => {
      encoding.writeVarUint(encoder, kinds.auth);
      encoding.writeVarUint(encoder, token);
      encoding.writeVarString(encoder, '');
      encoding.writeVarString(encoder, VERSION);
    }),
  );
  socket.send(sync(documentId, steps.vector, emptyVector));
  return {
    content: [await content],
    clientId: null,
    refused: 0,
    get bytes() {
      return socket.bytes;
    },
    push: (update) => socket.send(sync(documentId, steps.update, update)),
    deafen: () => socket.deafen(),
    close: () => socket.close(),
  };
};
