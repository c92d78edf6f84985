import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { InrolRequest } from './who.ts';

/** The address the caller sees in the browser, e.g. `http://192.168.1.5:3000`; for links shown to that same caller. */
export const RequestOrigin = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<InrolRequest>();
  return request.headers.origin ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
});
