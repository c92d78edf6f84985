import type { Server } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';

/** How long somebody may take over one request while everything closes. */
const GRACE_MS = 5_000;

/** Ends a connection with the answer that is on its way, where one would ask the next thing for ever while we close. */
export const lastAnswers = (server: Server) => (_: Request, response: Response, next: NextFunction) => {
  if (!server.listening) response.setHeader('Connection', 'close');
  next();
};

/** Cuts off what takes too long, so that closing has an end. */
@Injectable()
export class CutOffLate implements BeforeApplicationShutdown {
  constructor(private readonly http: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.http.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  }
}
