import { Module, type DynamicModule } from '@nestjs/common';
import { modules } from '../modules/index.ts';
import type { Config } from '../platform/config/config.ts';
import { PlatformModule } from '../platform/platform.module.ts';
import { SyncModule } from '../sync/index.ts';
import { CutOffLate } from './last-answers.ts';

/** The process that serves pages, API and sockets. */
@Module({})
export class WebModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: WebModule,
      imports: [PlatformModule.with(config, databaseUrl), SyncModule, ...modules],
      providers: [CutOffLate],
    };
  }
}
