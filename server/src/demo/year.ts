import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import type { INestApplication } from '@nestjs/common';
import { SetupLinks } from '../modules/organisations/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Documents } from '../sync/index.ts';
import { emailOf, goal, keeper, organisationName, teams, type PersonName, type TeamName } from './house.ts';
import { DEMO_PASSWORD, DemoPerson } from './person.ts';

const DAY_MS = 86_400_000;

/** The year that the demo tells: its people, its teams, and the day it is. */
export class DemoYear {
  readonly documents: Documents;
  organisationId = '';
  goalId = '';
  private readonly clock: Clock;
  private readonly end = Date.now();
  private readonly people = new Map<string, DemoPerson>();
  private readonly teamIds = new Map<string, string>();

  constructor(
    private readonly app: INestApplication,
    private readonly base: string,
  ) {
    this.clock = app.get(Clock);
    this.documents = app.get(Documents);
  }

  /** From here on it is so many days before today, at an hour of the day. */
  dayBefore(days: number, hour = 10): void {
    const day = new Date(this.end - days * DAY_MS);
    day.setUTCHours(hour, 0, 0, 0);
    this.clock.standAt(new Date(Math.min(day.getTime(), this.end)));
  }

  /** The calendar day so many days before today; after it with a number below nought. */
  day(daysBefore: number): string {
    return new Date(this.end - daysBefore * DAY_MS).toISOString().slice(0, 10);
  }

  /** A moment on such a day. */
  moment(daysBefore: number, time: string): string {
    return `${this.day(daysBefore)}T${time}:00.000Z`;
  }

  /** Some minutes later on the same day. */
  later(minutes = 5): void {
    const now = this.clock.now().getTime();
    this.clock.standAt(new Date(Math.min(now + minutes * 60_000, this.end)));
  }

  person(name: PersonName): DemoPerson {
    return this.people.get(name)!;
  }

  team(name: TeamName): string {
    return this.teamIds.get(name)!;
  }

  /** The organisation with its people, teams and goal. */
  async furnish(): Promise<void> {
    const token = await this.app.get(SetupLinks).make();
    const admin = this.add(keeper);
    const me = await admin.call(identityRoutes.setup, {
      token,
      organisationName,
      kind: 'organisation',
      ...{ name: keeper, email: admin.email, password: DEMO_PASSWORD, locale: 'nl' },
    });
    admin.accountId = me.account!.id;
    this.organisationId = me.memberships[0]!.organisationId;
    const { organisationId } = this;
    for (const { name, layer, answersTo, people } of teams) {
      const above = answersTo === null ? null : this.team(answersTo);
      const fields = { organisationId, name, layer, answersTo: above, partner: null };
      const { id } = await admin.call(organisationRoutes.createTeam, fields);
      this.teamIds.set(name, id);
      for (const [index, person] of people.entries())
        await this.invite(admin, person, id, index === 0 || layer === 'management');
    }
    this.goalId = (await admin.call(organisationRoutes.createGoal, { organisationId, ...goal })).id;
  }

  private async invite(admin: DemoPerson, name: string, teamId: string, lead: boolean): Promise<void> {
    const { organisationId } = this;
    const person = this.add(name);
    const invited = { organisationId, email: person.email, role: 'member' as const, teamIds: [teamId] };
    const { url } = await admin.call(identityRoutes.invite, invited);
    const token = url!.split('/').at(-1)!;
    const me = await person.call(identityRoutes.acceptInvitation, {
      token,
      name,
      password: DEMO_PASSWORD,
      locale: 'nl',
    });
    person.accountId = me.account!.id;
    if (lead)
      await admin.call(organisationRoutes.putTeamMember, { organisationId, teamId, accountId: person.accountId, lead });
  }

  private add(name: string): DemoPerson {
    const person = new DemoPerson(this.base, name, emailOf(name));
    this.people.set(name, person);
    return person;
  }
}
