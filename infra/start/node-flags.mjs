/**
 * With what Node is started for the server; why, and what was measured: docs/adr/0019.
 *
 * - Memory for young objects: by itself it grows past 100 MB in a rush, and is hardly given back; with 16 MB for each half that
 *   ends at some 35, and a collection is over sooner.
 * - One thread beside the main one for V8, not four: when they collect garbage together on one core, the main one gets a fifth of
 *   it, and everybody waits for as long.
 * - Old objects are first looked through when there are 256 MB of them, not at each 20 MB that a busy hour adds.
 * @type {readonly string[]}
 */
export const nodeFlags = ['--max-semi-space-size=16', '--v8-pool-size=1', '--initial-heap-size=256'];
