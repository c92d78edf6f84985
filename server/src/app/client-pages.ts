import { existsSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

const SERVER_PATHS = /^\/(api|socket\.io|health)(\/|$)/;

/** Serves the built client: its files, and its one page for every address that is not the server's. */
export const mountClientPages = (app: INestApplication, folder: string): void => {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  const files = sirv(folder, {
    single: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      const cache = pathname.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', cache);
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) =>
    SERVER_PATHS.test(request.path) ? next() : files(request, response, next),
  );
};
