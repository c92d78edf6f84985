import { createServer, type AddressInfo } from 'node:net';

/** A port that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** How many documents the server holds in memory, by its own metrics. */
export const documentsLoaded = async (port: number): Promise<number> => {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  const line = /^inrol_documents_loaded (\d+)$/m.exec(await response.text());
  if (!line) throw new Error('the metrics do not say how many documents are loaded');
  return Number(line[1]);
};
