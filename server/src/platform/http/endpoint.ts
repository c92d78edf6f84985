import type { ParsedInputOf, Route } from '@inrol/contracts';
import {
  applyDecorators,
  createParamDecorator,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { Refusal } from '../errors/index.ts';
import { type InrolRequest } from './who.ts';

export const ROUTE = Symbol('route');

/** Mounts a controller method at a route of the contracts: its path, who may pass, and the shape of its answer. */
export const Endpoint = (route: Route): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(200),
    SetMetadata(ROUTE, route),
    Header('Cache-Control', 'no-store'),
    ...(route.produces ? [Header('Content-Type', `${route.produces}; charset=utf-8`)] : []),
  );

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<InrolRequest>();

/** The input of the route, checked at the door: path, query and body in one. Typed by `ParsedInputOf<typeof route>`. */
export const Input = createParamDecorator(
  <R extends Route>(_: R, context: ExecutionContext): ParsedInputOf<R> => requestOf(context).input as ParsedInputOf<R>,
);

/** Who acts, in the organisation of the path. Only for routes whose access is not `public` or `account`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = requestOf(context);
  if (!actor) throw new Refusal('not-signed-in');
  return actor;
});

/** The member who acts; guests never get past routes with access `member` or `admin`. */
export const CurrentMember = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = requestOf(context);
  if (actor?.kind !== 'member') throw new Refusal('not-allowed');
  return actor;
});
