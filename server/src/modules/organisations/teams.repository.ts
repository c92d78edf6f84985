import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { TeamEntity, TeamMembershipEntity } from './team.entity.ts';

@Injectable()
export class TeamsRepository {
  constructor(private readonly database: Database) {}

  private get teams() {
    return this.database.of(TeamEntity);
  }

  private get memberships() {
    return this.database.of(TeamMembershipEntity);
  }

  all(organisationId: string): Promise<TeamEntity[]> {
    return this.teams.find({
      where: { organisationId },
      order: { name: 'ASC' },
    });
  }

  one(organisationId: string, id: string): Promise<TeamEntity | null> {
    return this.teams.findOneBy({ organisationId, id });
  }

  async insert(team: TeamEntity): Promise<void> {
    await this.teams.insert(team);
  }

  async update(organisationId: string, id: string, change: Partial<TeamEntity>): Promise<void> {
    await this.teams.update({ organisationId, id }, change);
  }

  members(organisationId: string): Promise<TeamMembershipEntity[]> {
    return this.memberships.findBy({ organisationId });
  }

  ofAccount(accountId: string): Promise<TeamMembershipEntity[]> {
    return this.memberships.findBy({ accountId });
  }

  async putMember(member: TeamMembershipEntity): Promise<void> {
    await this.memberships.upsert(member, ['teamId', 'accountId']);
  }

  async removeMember(organisationId: string, teamId: string, accountId: string): Promise<void> {
    await this.memberships.delete({ organisationId, teamId, accountId });
  }

  async removeFromAll(organisationId: string, accountId: string): Promise<void> {
    await this.memberships.delete({ organisationId, accountId });
  }
}
