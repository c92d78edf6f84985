/**
 * Writes the migration that the entities ask for: `pnpm --filter @inrol/server migration:generate add-something`.
 * Builds the present tables in a PostgreSQL of its own from the migrations there are, and writes the difference.
 */
import 'reflect-metadata';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { createApp } from '../app/create-app.ts';
import { Config } from '../platform/config/config.ts';
import { migrate } from '../platform/database/index.ts';
import { pendingSchema } from '../platform/database/pending.ts';
import { EmbeddedPostgres } from '../platform/embedded-postgres/index.ts';

const FOLDER = path.resolve('src/migrations');

const className = (name: string) =>
  name.replaceAll(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

const statement = (sql: string) =>
  `    await runner.query(\`${sql.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\`);`;

const source = (
  name: string,
  stamp: number,
  up: readonly string[],
  down: readonly string[],
) => `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className(name)}${stamp} implements MigrationInterface {
  readonly name = '${className(name)}${stamp}';

  async up(runner: QueryRunner): Promise<void> {
${up.map(statement).join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${down.map(statement).join('\n')}
  }
}
`;

/** The index lists every migration file, oldest first: their names begin with the moment they were made. */
const writeIndex = async (): Promise<void> => {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{13}-/.test(file)).toSorted();
  const imports = files.map((file) => {
    const [stamp, ...name] = path.basename(file, '.ts').split('-');
    return { file, name: `${className(name.join('-'))}${stamp}` };
  });
  const lines = [
    '/** Every migration, in order. Generated, reviewed, and never edited once merged. */',
    ...imports.map(({ file, name }) => `import { ${name} } from './${file}';`),
    '',
    `export const migrations = [${imports.map(({ name }) => name).join(', ')}];`,
    '',
  ];
  await writeFile(path.join(FOLDER, 'index.ts'), lines.join('\n'));
};

const generate = async (name: string): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'inrol-migration-'));
  const postgres = await EmbeddedPostgres.start({
    folder,
    options: ['-c', 'fsync=off'],
  });
  try {
    await migrate(postgres.url());
    const app = await createApp(new Config({ LOG_LEVEL: 'error' }), postgres.url());
    await app.init();
    const { up, down } = await pendingSchema(app.get(DataSource));
    await app.close();
    if (up.length === 0) return void process.stdout.write('No migration is missing.\n');
    const stamp = Date.now();
    await writeFile(path.join(FOLDER, `${stamp}-${name}.ts`), source(name, stamp, up, down));
    await writeIndex();
    process.stdout.write(`Wrote src/migrations/${stamp}-${name}.ts: read it before you commit it.\n`);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) throw new Error('Give the migration a name, e.g. add-goals.');
await generate(name);
