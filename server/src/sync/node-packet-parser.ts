import { isAscii } from 'node:buffer';
import { syncBounds } from '@inrol/contracts/sync';
import { packetParser } from '@inrol/contracts/wire';
import { COPIED } from './web-socket-frame.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The frames of the contracts, with what Node has for bytes and text. */
export const nodePacketParser = packetParser({
  textMax: syncBounds.text,
  apart: COPIED,
  allocate: (length) => Buffer.allocUnsafe(length),
  // what arrives is a Buffer
  readText: (bytes) => (isAscii(bytes) ? (bytes as Buffer).toString('latin1') : strictUtf8.decode(bytes)),
});
