import type { ParsedInputOf } from '@inrol/contracts';
import { organisationRoutes as routes } from '@inrol/contracts/organisations';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { GoalsService } from './goals.service.ts';
import { InvitationsService } from './invitations.service.ts';
import { OrganisationsService } from './organisations.service.ts';
import { PeopleService } from './people.service.ts';
import { TeamsService } from './teams.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly teams: TeamsService,
    private readonly peopleService: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly goalsService: GoalsService,
  ) {}

  @Endpoint(routes.organisation)
  organisation(@CurrentMember() actor: MemberActor) {
    return this.organisations.one(actor.organisationId);
  }

  @Endpoint(routes.updateOrganisation)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateOrganisation) input: In<'updateOrganisation'>) {
    return this.organisations.update(actor, input);
  }

  @Endpoint(routes.teams)
  allTeams(@CurrentMember() actor: MemberActor) {
    return this.teams.all(actor.organisationId);
  }

  @Endpoint(routes.createTeam)
  createTeam(@CurrentMember() actor: MemberActor, @Input(routes.createTeam) input: In<'createTeam'>) {
    return this.teams.create(actor, input);
  }

  @Endpoint(routes.updateTeam)
  updateTeam(@CurrentMember() actor: MemberActor, @Input(routes.updateTeam) input: In<'updateTeam'>) {
    return this.teams.update(actor, input);
  }

  @Endpoint(routes.putTeamMember)
  putTeamMember(@CurrentMember() actor: MemberActor, @Input(routes.putTeamMember) input: In<'putTeamMember'>) {
    return this.teams.putMember(actor, input);
  }

  @Endpoint(routes.removeTeamMember)
  removeTeamMember(@CurrentMember() actor: MemberActor, @Input(routes.removeTeamMember) input: In<'removeTeamMember'>) {
    return this.teams.removeMember(actor, input);
  }

  @Endpoint(routes.people)
  people(@CurrentMember() actor: MemberActor) {
    return this.peopleService.all(actor.organisationId);
  }

  @Endpoint(routes.updatePerson)
  updatePerson(@CurrentMember() actor: MemberActor, @Input(routes.updatePerson) input: In<'updatePerson'>) {
    return this.peopleService.setRole(actor, input.accountId, input.role);
  }

  @Endpoint(routes.removePerson)
  async removePerson(@CurrentMember() actor: MemberActor, @Input(routes.removePerson) input: In<'removePerson'>) {
    await this.peopleService.remove(actor, input.accountId);
    return { done: true };
  }

  @Endpoint(routes.openInvitations)
  openInvitations(@CurrentMember() actor: MemberActor) {
    return this.invitations.open(actor.organisationId);
  }

  @Endpoint(routes.goals)
  goals(@CurrentMember() actor: MemberActor) {
    return this.goalsService.all(actor.organisationId);
  }

  @Endpoint(routes.createGoal)
  createGoal(@CurrentMember() actor: MemberActor, @Input(routes.createGoal) input: In<'createGoal'>) {
    return this.goalsService.create(actor, input);
  }

  @Endpoint(routes.updateGoal)
  updateGoal(@CurrentMember() actor: MemberActor, @Input(routes.updateGoal) input: In<'updateGoal'>) {
    return this.goalsService.update(actor, input);
  }
}
