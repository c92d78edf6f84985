import type { INestApplication } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../platform/database/index.ts';

const PATIENCE_MS = 2_000;

const answersInTime = (database: Database): Promise<boolean> =>
  Promise.race([
    database.ping().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE_MS).unref();
    }),
  ]);

/** `live`: the process runs. `ready`: it also reaches PostgreSQL; `degraded` with 503 where it does not. */
export const mountHealth = (app: INestApplication): void => {
  const http = app.getHttpAdapter();
  const database = app.get(Database);
  http.get('/health/live', (_: Request, response: Response) => response.json({ status: 'live' }));
  http.get('/health/ready', async (_: Request, response: Response) => {
    const ready = await answersInTime(database);
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'degraded' });
  });
};
