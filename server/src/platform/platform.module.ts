import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Clock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { DATABASE_URL, DatabaseModule } from './database/index.ts';
import { AccessGuard, AnswerInterceptor, ProblemFilter } from './http/index.ts';
import { Mailer } from './mail/mailer.ts';

/** What every module stands on: settings, clock, database, mail, and the door. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule],
      providers: [
        { provide: Config, useValue: config },
        { provide: DATABASE_URL, useValue: databaseUrl },
        Clock,
        Mailer,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        {
          provide: APP_INTERCEPTOR,
          useClass: AnswerInterceptor,
        },
      ],
      exports: [Config, DATABASE_URL, Clock, Mailer],
    };
  }
}
