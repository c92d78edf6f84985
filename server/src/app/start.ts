import type { AddressInfo } from 'node:net';
import { demoAccounts, loadDemo } from '../demo/index.ts';
import { SetupLinks } from '../modules/organisations/index.ts';
import { Config } from '../platform/config/config.ts';
import { migrate } from '../platform/database/index.ts';
import { EmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { createApp } from './create-app.ts';
import { stopOnSignal } from './stop.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts everything and says where it is. Fails with words on stderr and exit code 1. */
export const start = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const config = new Config(environment);
  const postgres = config.databaseUrl ? null : await EmbeddedPostgres.start({ folder: config.dataFolder });
  const stop: (() => Promise<void>)[] = postgres ? [() => postgres.stop()] : [];
  try {
    const databaseUrl = config.databaseUrl ?? postgres!.url();
    await migrate(databaseUrl);
    if (config.demo) await fillWithDemo(config, databaseUrl);
    const app = await createApp(config, databaseUrl);
    stop.unshift(() => app.close());
    await app.listen(config.port);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const address = config.publicUrl ?? `http://localhost:${port}`;
    const setup = await app.get(SetupLinks).open();
    if (setup) say(`First start: make your organisation at ${address}/setup/${setup}`);
    if (config.demo) for (const line of demoAccounts()) say(line);
    say(`Inrol is ready: ${address}`);
  } catch (error) {
    for (const step of stop) await step().catch(() => undefined);
    throw error;
  }
  stopOnSignal(stop);
};

/** Lives the demo's year behind a closed door, before anybody else can come in. */
const fillWithDemo = async (config: Config, databaseUrl: string): Promise<void> => {
  const app = await createApp(config, databaseUrl);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  try {
    await loadDemo(app, `http://127.0.0.1:${port}`);
  } finally {
    await app.close();
  }
};
