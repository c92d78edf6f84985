import type { Route } from '@inrol/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { ROUTE } from './endpoint.ts';

/**
 * Lets out what the contract of a route names, and nothing else. Nest's own serializer takes a list for its items, so
 * that a schema of a list never fits.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    return route ? next.handle().pipe(map((answer) => route.output.parse(answer))) : next.handle();
  }
}
