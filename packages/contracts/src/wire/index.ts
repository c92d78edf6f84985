/** What a message looks like on its way: one binary WebSocket frame for each packet of socket.io, with its byte arrays. */
export { decodePacket } from './decode-packet.ts';
export { encodePacket } from './encode-packet.ts';
export { MalformedPacket, type Packet, PacketType } from './packet.ts';
export { packetParser } from './packet-parser.ts';
