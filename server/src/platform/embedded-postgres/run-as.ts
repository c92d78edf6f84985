import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How to start a program of PostgreSQL, which refuses to run as root. */
export interface RunAs {
  /** Put before the command. */
  readonly prefix: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Who has to own the data folder, in this process's eyes. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

const NOBODY = 65_534;

const systemUser = (name: string) => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
};

/** Whether everybody may pass through every folder above `path`. */
const open = (path: string): boolean => {
  const parent = dirname(path);
  if (parent === path) return true;
  return (statSync(parent).mode & constants.S_IXOTH) !== 0 && open(parent);
};

const exists = (path: string): boolean => {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
};

/**
 * As an ordinary user: as yourself. As root: as `postgres` or `nobody`; and where that user cannot reach the files (a
 * checkout under /root), inside a user namespace, in which root's own files belong to `nobody`.
 */
export const runAs = (dataFolder: string, binary: string): RunAs => {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: null };
  const startedAsRoot = exists(dataFolder) && exists(`${dataFolder}/PG_VERSION`) && statSync(dataFolder).uid === 0;
  if (!startedAsRoot && open(dataFolder) && open(binary)) {
    const ids = systemUser('postgres') ?? { uid: NOBODY, gid: NOBODY };
    return { prefix: [], ids, owner: ids };
  }
  return {
    prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
    ids: {},
    owner: { uid: 0, gid: 0 },
  };
};
