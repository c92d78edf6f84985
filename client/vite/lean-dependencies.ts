/**
 * Leaves out of our libraries what no page of ours ever runs, some 11 kB gzipped on the way in of a guest: the transports of
 * socket.io beside WebSocket, which is the only one we speak, its parser, for which we have one of our own
 * (`@inrol/contracts/wire`), the coloured console of Yjs, and how Kit keeps more than JSON can say.
 */
import type { Plugin } from 'vite';

const onlyWebSocket = `
import { WS } from './websocket.node.js';
export const transports = { websocket: WS };
`;

const noPolling = `
export class XHR {}
`;

/** What is left when `parser` is always given: names of packets, in the order of the protocol's numbers. */
const onlyPacketTypes = `
export const protocol = 5;
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4, BINARY_EVENT: 5, BINARY_ACK: 6 };
`;

/** What Yjs asks of `lib0/logging`: its warnings, without their colours. */
const plainConsole = `
export const BOLD = '', UNBOLD = '', ORANGE = '', RED = '';
export const print = (...words) => console.log(...words.filter(Boolean));
export const warn = (...words) => console.warn(...words.filter(Boolean));
`;

/** Kit keeps what belongs to an entry of the history with it, which is plain here; and reads data of a server of its own, which is not there. */
const onlyJson = `
export const { parse, stringify } = JSON;
const absent = () => { throw new Error('Pages have no server of Kit.'); };
export { absent as unflatten, absent as stringifyAsync, absent as uneval };
`;

/** The build fails where a library has moved what is replaced here, so that it is noticed. */
const replaced = [
  { name: 'engine.io-client', file: /engine\.io-client\/build\/esm\/transports\/index\.js$/, code: onlyWebSocket },
  { name: 'polling', file: /engine\.io-client\/build\/esm\/transports\/polling-xhr(\.node)?\.js$/, code: noPolling },
  { name: 'socket.io-parser', file: /socket\.io-parser\/build\/esm\/index\.js$/, code: onlyPacketTypes },
  { name: 'lib0/logging', file: /lib0\/logging\.js$/, code: plainConsole },
  { name: 'devalue', file: /\/devalue\/index\.js$/, code: onlyJson },
];

export function leanDependencies(): Plugin {
  const met = new Set<string>();
  return {
    name: 'lean-dependencies',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      filter: { id: replaced.map(({ file }) => file) },
      handler(id) {
        const replacement = replaced.find(({ file }) => file.test(id));
        if (!replacement) return;
        met.add(replacement.name);
        return { code: replacement.code, moduleSideEffects: false };
      },
    },
    buildEnd(error) {
      const missed = replaced.filter(({ name }) => !met.has(name)).map(({ name }) => name);
      if (!error && missed.length > 0) this.error(`nothing was left out of ${missed.join(', ')}: was it renamed?`);
    },
  };
}
