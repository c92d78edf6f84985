import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../app/worker.module.ts';
import { Config } from '../platform/config/config.ts';
import type { TestInrol } from './start-inrol.ts';

/** The worker of a test house: does what is in its queue. */
export const startTestWorker = ({ databaseUrl }: TestInrol): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(WorkerModule.with(new Config({ LOG_LEVEL: 'error' }), databaseUrl), {
    logger: false,
  });
