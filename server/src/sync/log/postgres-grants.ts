import { randomInt } from 'node:crypto';
import type { PersonKey } from '@inrol/contracts/sync';
import { type ClientGrants, DocumentUnavailable } from '@inrol/sync-core';
import type { Pool } from 'pg';
import { Gathered } from '../../platform/database/index.ts';

const CLIENT_IDS = 0x1_0000_0000;
/** Somebody else had drawn the same each time: hardly ever twice. */
const DRAWS = 8;

const GRANT = `
  INSERT INTO document_clients (document_id, client_id, person)
  SELECT asked.* FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS asked (document_id, client_id, person)
  JOIN documents ON id = asked.document_id
  ON CONFLICT DO NOTHING RETURNING document_id, client_id`;
const GRANTED = `
  SELECT document_id, person, client_id
  FROM document_clients JOIN unnest($1::uuid[], $2::text[]) AS asked (document_id, person) USING (document_id, person)`;

interface Grant {
  readonly documentId: string;
  readonly clientId: number;
  readonly person: PersonKey | 'server';
}

const keyOf = (documentId: string, person: string): string => `${documentId} ${person}`;

/**
 * Granted client ids in PostgreSQL; drawn by chance, so that they tell nothing of order or person. Those who enter at the
 * same time are looked up, and granted theirs, together.
 */
export class PostgresGrants implements ClientGrants {
  private readonly granting: Gathered<Grant, true>;
  private readonly granted: Gathered<string, ReadonlySet<number>>;

  constructor(private readonly pool: Pool) {
    this.granting = new Gathered((grants) => this.insert(grants));
    this.granted = new Gathered((keys) => this.select(keys));
  }

  async grant(documentId: string, person: PersonKey | 'server'): Promise<number> {
    for (let draw = 0; draw < DRAWS; draw++) {
      const clientId = randomInt(1, CLIENT_IDS);
      if (await this.granting.of({ documentId, clientId, person })) return clientId;
    }
    throw new DocumentUnavailable('there is no document to be granted an id in');
  }

  async grantedTo(documentId: string, person: PersonKey): Promise<ReadonlySet<number>> {
    return (await this.granted.of(keyOf(documentId, person))) ?? new Set();
  }

  private async insert(grants: readonly Grant[]): Promise<ReadonlyMap<Grant, true>> {
    const values = [
      grants.map(({ documentId }) => documentId),
      grants.map(({ clientId }) => clientId),
      grants.map(({ person }) => person),
    ];
    const { rows } = await this.pool.query<{ document_id: string; client_id: string }>({
      ...{ name: 'grant-clients', text: GRANT, values },
    });
    // two who drew the same: the row is of one of them, and nobody can tell of which
    const drawn = new Map<string, Grant | null>();
    for (const grant of grants) {
      const key = keyOf(grant.documentId, String(grant.clientId));
      drawn.set(key, drawn.has(key) ? null : grant);
    }
    return new Map(
      rows.flatMap(({ document_id, client_id }) => {
        const grant = drawn.get(keyOf(document_id, client_id));
        return grant ? [[grant, true as const]] : [];
      }),
    );
  }

  private async select(keys: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    const asked = keys.map((key) => key.split(' ') as [string, string]);
    const values = [asked.map(([documentId]) => documentId), asked.map(([, person]) => person)];
    const { rows } = await this.pool.query<{ document_id: string; person: string; client_id: string }>({
      ...{ name: 'granted-clients', text: GRANTED, values },
    });
    const granted = new Map<string, Set<number>>();
    for (const { document_id, person, client_id } of rows) {
      const key = keyOf(document_id, person);
      const clientIds = granted.get(key) ?? new Set();
      granted.set(key, clientIds.add(Number(client_id)));
    }
    return granted;
  }
}
