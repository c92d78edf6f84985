import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Memberships } from '../identity/index.ts';
import { ErasureController } from './erasure.controller.ts';
import { ErasureService } from './erasure.service.ts';
import { GoalEntity } from './goal.entity.ts';
import { GoalsRepository } from './goals.repository.ts';
import { GoalsService } from './goals.service.ts';
import { Heirs } from './heirs.ts';
import { InvitationsService } from './invitations.service.ts';
import { MembershipEntity } from './membership.entity.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { OrganisationsController } from './organisations.controller.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { OrganisationsService } from './organisations.service.ts';
import { PeopleService } from './people.service.ts';
import { SetupLinks } from './setup-links.ts';
import { TeamEntity, TeamMembershipEntity } from './team.entity.ts';
import { TeamsRepository } from './teams.repository.ts';
import { TeamsService } from './teams.service.ts';
import { WayInController } from './way-in.controller.ts';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([GoalEntity, MembershipEntity, OrganisationEntity, TeamEntity, TeamMembershipEntity]),
  ],
  controllers: [ErasureController, OrganisationsController, WayInController],
  providers: [
    ErasureService,
    GoalsRepository,
    GoalsService,
    Heirs,
    InvitationsService,
    MembershipsRepository,
    OrganisationsRepository,
    OrganisationsService,
    PeopleService,
    SetupLinks,
    TeamsRepository,
    TeamsService,
    { provide: Memberships, useExisting: OrganisationsService },
  ],
  exports: [GoalsService, Heirs, Memberships, OrganisationsService, PeopleService, SetupLinks, TeamsService],
})
export class OrganisationsModule {}
