import { randomInt } from 'node:crypto';
import type { PersonKey } from '@inrol/contracts/sync';
import type { ClientGrants } from '@inrol/sync-core';
import type { Pool } from 'pg';

const CLIENT_IDS = 0x1_0000_0000;

/** Granted client ids in PostgreSQL; drawn by chance, so that they tell nothing of order or person. */
export class PostgresGrants implements ClientGrants {
  constructor(private readonly pool: Pool) {}

  async grant(documentId: string, person: PersonKey | 'server'): Promise<number> {
    for (;;) {
      const clientId = randomInt(1, CLIENT_IDS);
      const { rowCount } = await this.pool.query({
        name: 'grant-client',
        text: `INSERT INTO document_clients (document_id, client_id, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        values: [documentId, clientId, person],
      });
      if (rowCount === 1) return clientId;
    }
  }

  async grantedTo(documentId: string, person: PersonKey): Promise<ReadonlySet<number>> {
    const { rows } = await this.pool.query<{ client_id: string }>({
      name: 'granted-clients',
      text: 'SELECT client_id FROM document_clients WHERE document_id = $1 AND person = $2',
      values: [documentId, person],
    });
    return new Set(rows.map(({ client_id }) => Number(client_id)));
  }
}
