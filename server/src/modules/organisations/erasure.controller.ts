import type { ParsedInputOf } from '@inrol/contracts';
import { identityRoutes as routes } from '@inrol/contracts/identity';
import type { MemberActor } from '@inrol/domain';
import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentMember, Endpoint, Input, type InrolRequest } from '../../platform/http/index.ts';
import { Cookies } from '../identity/index.ts';
import { ErasureService } from './erasure.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ErasureController {
  constructor(
    private readonly erasure: ErasureService,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(routes.ownData)
  ownData(@Req() request: InrolRequest) {
    return this.erasure.ownData(request.who!.account!);
  }

  @Endpoint(routes.ownErasure)
  look(@Req() request: InrolRequest) {
    return this.erasure.look(request.who!.account!.id);
  }

  @Endpoint(routes.eraseMe)
  async eraseMe(
    @Req() request: InrolRequest,
    @Input(routes.eraseMe) { password }: In<'eraseMe'>,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.erasure.eraseSelf(request.who!.account!, password);
    this.cookies.clear(response);
    return { done: true };
  }

  @Endpoint(routes.erasureOfPerson)
  lookAt(@CurrentMember() actor: MemberActor, @Input(routes.erasureOfPerson) { accountId }: In<'erasureOfPerson'>) {
    return this.erasure.lookAt(actor, accountId);
  }

  @Endpoint(routes.erasePerson)
  async erasePerson(@CurrentMember() actor: MemberActor, @Input(routes.erasePerson) input: In<'erasePerson'>) {
    await this.erasure.erasePerson(actor, input.accountId, input.password);
    return { done: true };
  }
}
