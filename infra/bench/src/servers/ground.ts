import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DialectName } from '../load/dialect.ts';
import type { Shape } from '../load/crew.ts';
import { largeBoard } from '../load/large-board.ts';
import { load } from '../load/load.ts';
import { mergeUpdates } from 'yjs';
import { keysOnly, populate, type Population } from './population.ts';
import { newFolder } from './folders.ts';
import { RunningServer } from './running-server.ts';
import { snapshotsWritten } from './snapshots.ts';

const MEGABYTE = 1_000_000;
/** Rooms that hold a board of a megabyte, in a filled folder. */
export const largeRooms = 13;
const HALL_BYTES = 1.1 * MEGABYTE;
const historyLength = 100_000;

/** Folders that a server starts on; each measurement gets a copy, so that all begin alike. */
export interface Ground {
  readonly population: Population;
  /** Documents with nothing in them; null is a folder with nothing at all. */
  readonly empty: string | null;
  /** A megabyte in some of the rooms, 1.1 in the hall, and one document with a long history; null where not asked for. */
  readonly filled: string | null;
}

/** Makes the folders for a server, by what people can do with it; takes a while where they are to be filled. */
export const prepareGround = async (name: DialectName, isFilled: boolean): Promise<Ground> => {
  if (name === 'bare-ws' || name === 'bare-socket-io') return groundOfRelay();
  const { population, empty } = name === 'inrol' ? await populated() : { population: keysOnly(), empty: null };
  return { population, empty, filled: isFilled ? await filled(name, empty, population) : null };
};

/** A relay keeps nothing; what it hands out lies in a file. */
const groundOfRelay = async (): Promise<Ground> => {
  const filled = await newFolder();
  const population = keysOnly();
  const { documentId, phaseId, guests } = population.hall;
  const board = largeBoard({ bytes: HALL_BYTES, phaseId, author: guests[0]!.key, clientId: null });
  await writeFile(path.join(filled, documentId), mergeUpdates(board));
  return { population, empty: null, filled };
};

const populated = async () => {
  const server = await RunningServer.start('inrol');
  const population = await populate(server.target.port, server.setup!);
  await server.halt();
  return { population, empty: server.folder };
};

const filled = async (name: DialectName, from: string | null, { rooms, hall, past }: Population): Promise<string> => {
  const server = await RunningServer.start(name, from);
  const boards = rooms.slice(0, largeRooms).map((place) => ({ place, bytes: MEGABYTE }));
  await load(server.target, 'fill', { boards: [...boards, { place: hall, bytes: HALL_BYTES }] });
  const writers = past.guests.length - 1;
  const shape: Shape = { places: [past], clients: writers + 1, writers, observers: 1 };
  await load(server.target, 'history', { shape, updates: historyLength });
  if (name === 'inrol') await snapshotsWritten(server.databaseUrl);
  await server.halt();
  return server.folder;
};
