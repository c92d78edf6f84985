import { createRequire } from 'node:module';
import path from 'node:path';
import { openApiDocument } from '@inrol/contracts';
import type { INestApplication } from '@nestjs/common';
import type { Request, Response } from 'express';
import sirv from 'sirv';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Inrol API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true });\n`;

/** `GET /api/openapi.json`, and a page of it at `/api/docs`. */
export const mountApiDocs = (app: INestApplication, version: string): void => {
  const http = app.getHttpAdapter();
  const document = openApiDocument(version);
  const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  http.get('/api/openapi.json', (_: Request, response: Response) => response.json(document));
  http.get('/api/docs/start.js', (_: Request, response: Response) => response.type('text/javascript').send(start));
  http.get('/api/docs', (_: Request, response: Response) => {
    // swagger-ui writes style attributes and data images
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
    );
    response.type('html').send(page);
  });
  app.use('/api/docs', sirv(assets, { dev: false }));
};
