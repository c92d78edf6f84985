/** Limits of the live documents, the same on both sides of the socket. Sizes in bytes, rates per second and socket. */
export const syncBounds = {
  /** One push. Well under `frame`, so that a refused one still gets its named answer. */
  update: 512 * 1024,
  stateVector: 64 * 1024,
  presence: 4 * 1024,
  presencePerSecond: 20,
  /** A larger WebSocket frame closes the socket. */
  frame: 1_000_000,
  /** What a packet from a browser says beside its bytes. A longer one closes the socket. */
  text: 128 * 1024,
  /** All documents in the memory of one server process; more are refused until some of them are let go of. */
  loadedBytes: 1024 * 1024 * 1024,
  /** Sockets in the room of one document. */
  room: 1_000,
  /** Documents that one socket has open; a page has a board and a map. */
  documentsPerSocket: 20,
  /** What waits for one slow reader, in frames and in bytes, before its socket is ended: it comes back and catches up in one go. */
  waitingFrames: 2_000,
  waitingBytes: 32 * 1024 * 1024,
  /** A whole document, in the form in which it is kept. */
  document: 20 * 1024 * 1024,
} as const;

/** How many things one document may hold. */
export const shapeBounds = {
  notes: 2_000,
  groups: 300,
  lanes: 40,
  steps: 600,
  flows: 1_500,
  minutes: 525_600,
} as const;
