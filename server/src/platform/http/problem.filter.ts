import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { refusalOf, toProblem } from '../errors/index.ts';
import { localeOf, type InrolRequest } from './who.ts';

/** Every error that leaves over HTTP: a problem with a code, in the reader's language, and nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<InrolRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    if (refusal.code === 'internal-error') this.logger.error(`${request.method} ${request.route?.path ?? ''}`, error);
    if (response.headersSent) return;
    const problem = toProblem(refusal, localeOf(request));
    if (problem.status === 429) response.setHeader('Retry-After', '60');
    response.status(problem.status).type('application/problem+json').setHeader('Content-Language', localeOf(request));
    response.send(JSON.stringify(problem));
  }
}
