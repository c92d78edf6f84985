import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { acceptDemo, demoAccounts, loadDemo } from '../demo/index.ts';
import { SetupLinks } from '../modules/organisations/index.ts';
import { Config } from '../platform/config/config.ts';
import { atDatabase } from '../platform/config/start-failure.ts';
import { migrate } from '../platform/database/index.ts';
import { EmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { createApp } from './create-app.ts';
import { Ending } from './ending.ts';
import { expectFreePort } from './free-port.ts';
import { WorkerBeside } from './worker-beside.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Starts everything and says where it is. Asked to end meanwhile, it ends what it started and never comes back; otherwise
 * rejects, with a `StartFailure` for what whoever started it can mend.
 */
export const start = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const ending = new Ending();
  try {
    await startUntilAsked(environment, ending);
  } catch (error) {
    if (ending.asked.aborted) return ending.leave();
    await ending.end();
    throw error;
  }
};

const startUntilAsked = async (environment: NodeJS.ProcessEnv, ending: Ending): Promise<void> => {
  const config = new Config(environment);
  await expectFreePort(config.port);
  const databaseUrl = config.databaseUrl ?? (await ownPostgres(config, ending));
  await migrate(databaseUrl).catch((error: unknown) => {
    throw atDatabase(databaseUrl, error);
  });
  ending.asked.throwIfAborted();
  // nobody in the demo has a mailbox: their way in is the link itself
  if (config.demo) await fillWithDemo(new Config({ ...environment, SMTP_URL: '' }), databaseUrl, ending);
  const app = await createApp(config, databaseUrl);
  ending.first(() => app.close());
  ending.asked.throwIfAborted();
  await acceptDemo(app);
  const port = await listen(app, config.port);
  if (config.workerBeside) {
    const worker = new WorkerBeside({ ...environment, DATABASE_URL: databaseUrl });
    ending.first(() => worker.stop());
  }
  const address = config.publicUrl ?? `http://localhost:${port}`;
  const setup = await app.get(SetupLinks).open();
  if (setup) say(`First start: make your organisation at ${address}/setup/${setup}`);
  if (config.demo) for (const line of demoAccounts()) say(line);
  say(`Inrol is ready: ${address}`);
};

const ownPostgres = async ({ dataFolder }: Config, ending: Ending): Promise<string> => {
  const starting = EmbeddedPostgres.start({ folder: dataFolder, signal: ending.asked });
  // also while it starts: it stops itself then, and that is waited for
  ending.first(() =>
    starting.then(
      (postgres) => postgres.stop(),
      () => undefined,
    ),
  );
  return (await starting).url();
};

const listen = async (app: INestApplication, port: number, host?: string): Promise<number> => {
  await (host ? app.listen(port, host) : app.listen(port));
  return (app.getHttpServer().address() as AddressInfo).port;
};

/** Lives the demo's year behind a closed door, before anybody else can come in. */
const fillWithDemo = async (config: Config, databaseUrl: string, ending: Ending): Promise<void> => {
  const app = await createApp(config, databaseUrl);
  const close = ending.first(() => app.close());
  const port = await listen(app, 0, '127.0.0.1');
  say('Living the year of the demo; this takes some seconds.');
  await loadDemo(app, `http://127.0.0.1:${port}`);
  await close();
};
