/** Work that is done beside the answering of people: asked for in any process, done in the worker. */
export { addJob, job, type Job } from './job.ts';
export { JobRunnerModule } from './job-runner.module.ts';
export { JobRunner } from './job-runner.ts';
export { Jobs } from './jobs.ts';
