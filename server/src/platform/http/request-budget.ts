import type { NextFunction, Request, Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal, toProblem } from '../errors/index.ts';
import { localeOf } from './who.ts';

/** Requests a minute from one address. A room of 200 behind one office address has to fit. */
const PER_MINUTE = 6_000;

/** Answers `too-many-requests` to an address that asks without end. */
export const requestBudget = () => {
  const limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  return (request: Request, response: Response, next: NextFunction) => {
    limiter.consume(request.ip ?? 'unknown').then(
      () => next(),
      () => {
        const problem = toProblem(new Refusal('too-many-requests'), localeOf(request));
        response.status(problem.status).setHeader('Retry-After', '60');
        response.type('application/problem+json').send(JSON.stringify(problem));
      },
    );
  };
};
