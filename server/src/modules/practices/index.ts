/** Practices that take root: their words and versions, how teams roll in, and what they propose to each other. */
export { TeamOfExperiment } from './own-experiences.ts';
export { PracticesModule } from './practices.module.ts';
export { PracticesService } from './practices.service.ts';
export { ProposalsService } from './proposals.service.ts';
export { type FromSession, TeamWorks } from './team-works.ts';
