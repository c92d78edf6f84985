// whoever compiles this source has to find the types too
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./bpmn-moddle.d.ts" />
/**
 * Process maps as BPMN 2.0 files, in and out. Pure: bytes or text in, content and words-to-be out; no network, no clock. A
 * file is foreign until it was read: what is too large, or would make a parser fetch or unfold something, is refused unread.
 */
export * from './read/left-behind.ts';
export * from './read/problem.ts';
export * from './read/read-bpmn.ts';
export * from './write/drawing.ts';
export * from './write/write-bpmn.ts';
