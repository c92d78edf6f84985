import type { ParsedInputOf } from '@inrol/contracts';
import { identityRoutes as routes, type Me } from '@inrol/contracts/identity';
import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Endpoint, Input, type InrolRequest } from '../../platform/http/index.ts';
import { Cookies, tokenIn } from './cookies.ts';
import { IdentityService, type SignedIn } from './identity.service.ts';

type Routes = typeof routes;

@Controller()
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(routes.me)
  me(@Req() request: InrolRequest): Me {
    const { account, memberships, guest } = request.who!;
    return { account, memberships: [...memberships], guest };
  }

  @Endpoint(routes.updateMe)
  updateMe(@Req() request: InrolRequest, @Input(routes.updateMe) input: ParsedInputOf<Routes['updateMe']>) {
    return this.identity.change(request.who!.account!.id, input);
  }

  @Endpoint(routes.signIn)
  async signIn(
    @Input(routes.signIn) input: ParsedInputOf<Routes['signIn']>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.enter(response, await this.identity.signIn(input));
  }

  @Endpoint(routes.signOut)
  async signOut(@Req() request: InrolRequest, @Res({ passthrough: true }) response: Response) {
    const { cookie } = request.headers;
    await this.identity.signOut([tokenIn(cookie, 'account'), tokenIn(cookie, 'guest')]);
    this.cookies.clear(response);
    return { done: true };
  }

  @Endpoint(routes.askPasswordReset)
  askPasswordReset(
    @Input(routes.askPasswordReset)
    { email }: ParsedInputOf<Routes['askPasswordReset']>,
  ) {
    this.identity.askReset(email);
    return { done: true };
  }

  @Endpoint(routes.resetPassword)
  async resetPassword(
    @Input(routes.resetPassword) input: ParsedInputOf<Routes['resetPassword']>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.enter(response, await this.identity.resetPassword(input));
  }

  private enter(response: Response, { me, opened }: SignedIn): Me {
    this.cookies.set(response, 'account', opened);
    return me;
  }
}
