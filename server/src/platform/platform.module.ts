import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from './config/config.ts';
import { FoundationModule } from './foundation.module.ts';
import { AccessGuard, AnswerInterceptor, ProblemFilter } from './http/index.ts';
import { Mailer } from './mail/mailer.ts';
import { Metrics, MetricsServer, ProcessMetrics } from './metrics/index.ts';

/** What the modules of a process that answers people stand on: the foundation, mail, figures and the door. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    const door = [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    ];
    return {
      module: PlatformModule,
      imports: [FoundationModule.with(config, databaseUrl)],
      providers: [Mailer, Metrics, MetricsServer, ProcessMetrics, ...door],
      exports: [Mailer, Metrics, MetricsServer],
    };
  }
}
