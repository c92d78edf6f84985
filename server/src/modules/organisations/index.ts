/** The house: organisations, teams and to whom they answer, people, goals, and the links by which people come in. */
export { GoalsService } from './goals.service.ts';
export { type Heir, Heirs } from './heirs.ts';
export { OrganisationsModule } from './organisations.module.ts';
export { OrganisationsService } from './organisations.service.ts';
export { PeopleService } from './people.service.ts';
export { SetupLinks } from './setup-links.ts';
export { TeamsService } from './teams.service.ts';
