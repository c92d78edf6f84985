/**
 * Peer: Hocuspocus with its settings as they come, on SQLite. Its own SQLite extension needs better-sqlite3, which has to be
 * compiled or downloaded outside npm; this is the same extension, its statements word for word, on the SQLite of Node.
 */
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const database = new DatabaseSync(path.join(process.env['BENCH_FOLDER']!, 'documents.sqlite'));
database.exec(
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
);

const storage = new Database({
  fetch: async ({ documentName }) => {
    const select = database.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC');
    return (select.get({ name: documentName }) as { data: Uint8Array } | undefined)?.data ?? null;
  },
  store: async ({ documentName, state }) => {
    const upsert = database.prepare(
      'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data',
    );
    upsert.run({ name: documentName, data: state });
  },
});

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, extensions: [storage] });
await server.listen();
process.send!({ port: (server.httpServer.address() as AddressInfo).port });
