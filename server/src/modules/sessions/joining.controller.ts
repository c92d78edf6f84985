import type { ParsedInputOf } from '@inrol/contracts';
import { sessionRoutes as routes } from '@inrol/contracts/sessions';
import { Controller, Ip, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Endpoint, Input, type InrolRequest } from '../../platform/http/index.ts';
import { Cookies } from '../identity/index.ts';
import { JoiningService } from './joining.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

/** The door for guests. */
@Controller()
export class JoiningController {
  constructor(
    private readonly joining: JoiningService,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(routes.joinInvitation)
  look(@Input(routes.joinInvitation) { code }: In<'joinInvitation'>, @Ip() address: string) {
    return this.joining.look(code, address);
  }

  @Endpoint(routes.join)
  async join(
    @Req() request: InrolRequest,
    @Input(routes.join) input: In<'join'>,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { opened, ...joined } = await this.joining.join(request.who!, input, address);
    if (opened) this.cookies.set(response, 'guest', opened);
    return joined;
  }
}
