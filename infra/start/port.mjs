import { createServer } from 'node:net';
import { Failure } from '../bootstrap/failure.mjs';

/**
 * Finds out before any long work whether Inrol will be able to listen.
 * @param {number} port 0 means any free one
 * @throws {Failure} when another program has it, or when this user may not have it
 */
export async function expectFreePort(port) {
  const error = await tryToListen(port);
  if (!error) return;
  const next = { advice: `Choose another one: npm start -- --port ${port < 1024 ? 3000 : port + 1}` };
  if (error.code === 'EADDRINUSE') throw new Failure(`Another program already listens on port ${port}.`, next);
  if (error.code === 'EACCES') throw new Failure(`This user may not listen on port ${port}.`, next);
  throw error;
}

/**
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>}
 */
function tryToListen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
