import { NestFactory } from '@nestjs/core';
import { Config } from '../platform/config/config.ts';
import { atDatabase, StartFailure } from '../platform/config/start-failure.ts';
import { migrate } from '../platform/database/index.ts';
import { JobRunner } from '../platform/jobs/index.ts';
import { PinoLogger } from '../platform/logging/logger.ts';
import { Ending } from './ending.ts';
import { WorkerModule } from './worker.module.ts';

/**
 * Starts the worker on the PostgreSQL that the servers use. Beside a server it ends when that is gone. Rejects when it can
 * do no more jobs, so that whoever started it starts it again.
 */
export const startWorker = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const ending = new Ending();
  process.once('disconnect', () => void ending.leave());
  const config = new Config(environment);
  const { databaseUrl } = config;
  if (!databaseUrl) {
    throw new StartFailure(
      'A worker of its own needs a PostgreSQL that the servers use too.',
      'Set DATABASE_URL to the one they have. Without one, a server starts its own PostgreSQL and its own worker.',
    );
  }
  // the server that starts one beside itself has done so
  if (!process.channel) {
    await migrate(databaseUrl).catch((error: unknown) => {
      throw atDatabase(databaseUrl, error);
    });
  }
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, databaseUrl), {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
  });
  ending.first(() => app.close());
  await app.get(JobRunner).ended;
};
