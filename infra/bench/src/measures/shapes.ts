import type { Shape } from '../load/crew.ts';
import type { Population } from '../servers/population.ts';

/** Many small groups at work: 100 documents, in each 5 people of whom 2 write. */
export const roomsOf = ({ rooms }: Population): Shape => ({ places: rooms, clients: 5, writers: 2, observers: 1 });

/** One large meeting: a document, 200 people of whom 10 write. */
export const hallOf = ({ hall }: Population): Shape => ({ places: [hall], clients: 200, writers: 10, observers: 3 });
