import { documentLogContract } from './document-log-contract.ts';
import { MemoryLog } from './memory-log.ts';

documentLogContract('the memory log', async () => {
  const log = new MemoryLog();
  return { log, create: async (documentId) => log.create(documentId), reopen: async () => log };
});
