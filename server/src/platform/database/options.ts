import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.ts';

/** How we speak to PostgreSQL; the tables come from migrations alone. */
export const databaseOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    migrations,
    migrationsRun: false,
    synchronize: false,
    logging: false,
    extra: {
      max: 10,
      connectionTimeoutMillis: 5_000,
      // a new connection takes longer than most of what it is asked
      idleTimeoutMillis: 600_000,
      statement_timeout: 30_000,
    },
  }) as const satisfies DataSourceOptions;
