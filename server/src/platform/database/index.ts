/** PostgreSQL through TypeORM: the connection, transactions that repositories join by themselves, what many
 * ask for at once in one statement, migrations. */
export { Database } from './database.ts';
export { DATABASE_URL } from './database-url.ts';
export { DatabaseModule } from './database.module.ts';
export { Gathered } from './gathered.ts';
export { migrate } from './migrate.ts';
export { SharedAnswers } from './shared-answers.ts';
