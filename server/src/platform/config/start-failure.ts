/** Why Inrol cannot start, in one sentence for whoever started it, and what to do about it. */
export class StartFailure extends Error {
  /** `reason` and `advice` are whole sentences; `cause` is for those who look further. */
  constructor(
    reason: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** What the system calls "you may not write there", or "there is no such place". */
const NOT_WRITABLE = /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|ENOSPC|EDQUOT)$/;

/** The failure to write in the data folder; any other error as it is. */
export const inDataFolder = (folder: string, error: unknown): unknown => {
  const code = String((error as NodeJS.ErrnoException).code);
  if (!NOT_WRITABLE.test(code)) return error;
  return new StartFailure(
    `Inrol cannot write in its data folder ${folder} (${code}).`,
    'Make room there, give this user the right to write there, or name another folder with INROL_DATA.',
    { cause: error },
  );
};

/** The failure to listen on a port; any other error as it is. */
export const onPort = (port: number, error: unknown): unknown => {
  const advice = 'Name another port with INROL_PORT.';
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartFailure(`Another program already listens on port ${port}.`, advice, { cause: error });
    case 'EACCES':
      return new StartFailure(`This user may not listen on port ${port}.`, advice, { cause: error });
    default:
      return error;
  }
};

/** PostgreSQL's and the system's codes for what is wrong with an address, and what they mean. */
const unreachable: Readonly<Record<string, string>> = {
  ERR_INVALID_URL: 'that is not an address',
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'the name of the machine cannot be looked up',
  ETIMEDOUT: 'no answer came in time',
  EHOSTUNREACH: 'there is no way to that machine',
  '28P01': 'it refuses this password',
  '28000': 'it refuses this user',
  '3D000': 'it has no such database',
  '42501': 'this user may not make tables there',
};

/** The failure to use the PostgreSQL that was named; any other error as it is. */
export const atDatabase = (url: string, error: unknown): unknown => {
  const why = unreachable[String((error as { code?: unknown }).code)];
  if (!why) return error;
  return new StartFailure(
    `Inrol cannot use the PostgreSQL at ${withoutPassword(url)}: ${why}.`,
    'Look at DATABASE_URL, or leave it out to use the PostgreSQL that Inrol brings.',
    { cause: error },
  );
};

const withoutPassword = (address: string): string => {
  if (!URL.canParse(address)) return 'that address';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
};
