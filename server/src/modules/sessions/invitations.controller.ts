import type { ParsedInputOf } from '@inrol/contracts';
import { invitationRoutes as routes } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { DropSession } from './drop-session.ts';
import { SessionInvitationsService } from './invitations.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class SessionInvitationsController {
  constructor(
    private readonly invitations: SessionInvitationsService,
    private readonly dropping: DropSession,
  ) {}

  @Endpoint(routes.sessionInvitations)
  of(@CurrentMember() actor: MemberActor, @Input(routes.sessionInvitations) input: In<'sessionInvitations'>) {
    return this.invitations.of(actor, input.sessionId);
  }

  @Endpoint(routes.inviteToSession)
  invite(@CurrentMember() actor: MemberActor, @Input(routes.inviteToSession) input: In<'inviteToSession'>) {
    return this.invitations.invite(actor, input);
  }

  @Endpoint(routes.dropSession)
  async drop(@CurrentMember() actor: MemberActor, @Input(routes.dropSession) input: In<'dropSession'>) {
    await this.dropping.drop(actor, input.sessionId);
    return { done: true };
  }
}
