import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../platform/config/config.ts';
import { ownOrigin, requestBudget } from '../platform/http/index.ts';
import { PinoLogger } from '../platform/logging/logger.ts';
import { mountApiDocs } from './api-docs.ts';
import { mountClientPages } from './client-pages.ts';
import { mountHealth } from './health.ts';
import { lastAnswers } from './last-answers.ts';
import { securityHeaders } from './security-headers.ts';
import { version } from './version.ts';
import { WebModule } from './web.module.ts';

const BODY_LIMIT = '256kb';

/** The whole server on a migrated database, ready to listen. */
export const createApp = async (config: Config, databaseUrl: string): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(WebModule.with(config, databaseUrl), {
    logger: new PinoLogger(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(lastAnswers(app.getHttpServer()), securityHeaders(config), requestBudget(), ownOrigin(config));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  mountHealth(app);
  mountApiDocs(app, version);
  mountClientPages(app, config.clientFolder);
  return app;
};
