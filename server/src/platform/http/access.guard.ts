import { pathParameters, type Route } from '@inrol/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal, validate } from '../errors/index.ts';
import { admit } from './actor-of.ts';
import { ROUTE } from './endpoint.ts';
import { Authenticator, localeOf, type InrolRequest } from './who.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The door of every route. A handler without a route of the contracts is never reached. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) throw new Refusal('not-found');
    const request = context.switchToHttp().getRequest<InrolRequest>();
    request.who = await this.authenticator.whoIs(request.headers.cookie);
    const actor = admit(route, request.who, request.params);
    if (actor) request.actor = actor;
    const malformed = pathParameters(route.path).some(
      (name) => name.endsWith('Id') && !UUID.test(String(request.params[name])),
    );
    if (malformed) throw new Refusal('not-found');
    request.input = validate(route.input, everythingIn(request), localeOf(request));
    return true;
  }
}

/** Path, query and body in one flat object. */
const everythingIn = (request: InrolRequest): Record<string, unknown> => {
  const rest: unknown = request.method === 'GET' ? request.query : (request.body ?? {});
  const fields = typeof rest === 'object' && rest !== null && !Array.isArray(rest) ? rest : { body: rest };
  return { ...fields, ...request.params };
};
