import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { DATABASE_URL, DatabaseModule } from './database/index.ts';
import { Jobs } from './jobs/index.ts';
import { TimetableModule } from './timetable/index.ts';

/** What every process stands on: settings, clock, database, jobs and when they are due. */
@Global()
@Module({})
export class FoundationModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: FoundationModule,
      imports: [DatabaseModule, TimetableModule],
      providers: [{ provide: Config, useValue: config }, { provide: DATABASE_URL, useValue: databaseUrl }, Clock, Jobs],
      exports: [Config, DATABASE_URL, Clock, Jobs],
    };
  }
}
