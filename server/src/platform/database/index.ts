/** PostgreSQL through TypeORM: the connection, transactions that repositories join by themselves, migrations. */
export { Database } from './database.ts';
export { DATABASE_URL } from './database-url.ts';
export { DatabaseModule } from './database.module.ts';
export { migrate } from './migrate.ts';
