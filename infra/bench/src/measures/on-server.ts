import type { DialectName } from '../load/dialect.ts';
import { RunningServer } from '../servers/running-server.ts';

/** Does something with a fresh server, on a copy of a folder, and ends it whatever happens. */
export const onServer = async <Result>(
  name: DialectName,
  from: string | null,
  work: (server: RunningServer) => Promise<Result>,
): Promise<Result> => {
  const server = await RunningServer.start(name, from);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};
