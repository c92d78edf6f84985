import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../app/worker.module.ts';
import { Config } from '../platform/config/config.ts';
import { publicUrl, type TestInrol } from './start-inrol.ts';

/** The worker of a test house: does what is in its queue, and sends mail where the house has a mailbox. */
export const startTestWorker = ({ databaseUrl, mailbox }: TestInrol): Promise<INestApplicationContext> => {
  const post = mailbox && { SMTP_URL: mailbox.url, PUBLIC_URL: publicUrl };
  const config = new Config({ LOG_LEVEL: 'error', ...post });
  return NestFactory.createApplicationContext(WorkerModule.with(config, databaseUrl), { logger: false });
};
