import { createServer } from 'node:net';
import { onPort } from '../platform/config/start-failure.ts';

/** Finds out before any work whether we will be able to listen; throws a `StartFailure` where not. 0 means any port. */
export const expectFreePort = async (port: number): Promise<void> => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(onPort(port, error)));
    server.listen(port, () => server.close(() => resolve()));
  });
};
