/** Live documents and sockets. */
export { LiveSockets } from "./live-sockets.ts";
