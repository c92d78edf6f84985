import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.ts';
import { Refusal, toProblem } from '../errors/index.ts';
import { fromOwnOrigin } from './origin.ts';
import { localeOf } from './who.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change that a page of another website asks for. */
export const ownOrigin = (config: Config) => (request: Request, response: Response, next: NextFunction) => {
  if (SAFE.has(request.method) || fromOwnOrigin(request, config.publicUrl)) return next();
  const problem = toProblem(new Refusal('foreign-origin'), localeOf(request));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};
