import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Clock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { DATABASE_URL, DatabaseModule } from './database/index.ts';
import { AccessGuard, AnswerInterceptor, ProblemFilter } from './http/index.ts';
import { Jobs } from './jobs/index.ts';
import { Mailer } from './mail/mailer.ts';
import { Metrics, MetricsServer, ProcessMetrics } from './metrics/index.ts';

/** What every module stands on: settings, clock, database, jobs, mail, and in a process that people reach, the door. */
@Global()
@Module({})
export class PlatformModule {
  /** For a process that answers people. */
  static with(config: Config, databaseUrl: string): DynamicModule {
    const platform = PlatformModule.withoutDoor(config, databaseUrl);
    const door = [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    ];
    const metrics = [Metrics, MetricsServer, ProcessMetrics];
    return {
      ...platform,
      providers: [...platform.providers!, ...metrics, ...door],
      exports: [...platform.exports!, Metrics, MetricsServer],
    };
  }

  /** For a process that nobody reaches. */
  static withoutDoor(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule],
      providers: [
        { provide: Config, useValue: config },
        { provide: DATABASE_URL, useValue: databaseUrl },
        Clock,
        Jobs,
        Mailer,
      ],
      exports: [Config, DATABASE_URL, Clock, Jobs, Mailer],
    };
  }
}
