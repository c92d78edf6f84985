import { Global, Module } from '@nestjs/common';
import { JobRunner } from './job-runner.ts';

/** For a process that does jobs: whoever can do a kind of them registers here. */
@Global()
@Module({ providers: [JobRunner], exports: [JobRunner] })
export class JobRunnerModule {}
