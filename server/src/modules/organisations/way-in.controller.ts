import type { ParsedInputOf } from '@inrol/contracts';
import { identityRoutes as routes, type Me } from '@inrol/contracts/identity';
import type { MemberActor } from '@inrol/domain';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentMember, Endpoint, Input, RequestOrigin } from '../../platform/http/index.ts';
import { Cookies, type SignedIn } from '../identity/index.ts';
import { InvitationsService } from './invitations.service.ts';
import { PeopleService } from './people.service.ts';
import { SetupLinks } from './setup-links.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

/** The links by which somebody comes in: setup, invitation, a new password. */
@Controller()
export class WayInController {
  constructor(
    private readonly setupLinks: SetupLinks,
    private readonly invitations: InvitationsService,
    private readonly people: PeopleService,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(routes.setupState)
  async setupState(@Input(routes.setupState) { token }: In<'setupState'>) {
    await this.setupLinks.look(token);
    return { done: true };
  }

  @Endpoint(routes.setup)
  async setup(@Input(routes.setup) input: In<'setup'>, @Res({ passthrough: true }) response: Response) {
    return this.enter(response, await this.setupLinks.use(input));
  }

  @Endpoint(routes.invite)
  invite(
    @CurrentMember() actor: MemberActor,
    @Input(routes.invite) input: In<'invite'>,
    @RequestOrigin() origin: string,
  ) {
    return this.invitations.invite(actor, input, origin);
  }

  @Endpoint(routes.invitation)
  invitation(@Input(routes.invitation) { token }: In<'invitation'>) {
    return this.invitations.look(token);
  }

  @Endpoint(routes.acceptInvitation)
  async accept(
    @Input(routes.acceptInvitation) input: In<'acceptInvitation'>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.enter(response, await this.invitations.accept(input));
  }

  @Endpoint(routes.makePasswordReset)
  makePasswordReset(
    @CurrentMember() actor: MemberActor,
    @Input(routes.makePasswordReset) { accountId }: In<'makePasswordReset'>,
    @RequestOrigin() origin: string,
  ) {
    return this.people.passwordReset(actor, accountId, origin);
  }

  private enter(response: Response, { me, opened }: SignedIn): Me {
    this.cookies.set(response, 'account', opened);
    return me;
  }
}
