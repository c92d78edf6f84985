/**
 * Version of the wire protocol in `protocol.ts`. Grows when a browser with the page of yesterday could no longer talk to
 * the server of today. On its own, so that a browser can say it without loading the schemas.
 */
export const protocolVersion = 3;
