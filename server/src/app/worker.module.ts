import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../platform/config/config.ts';
import { FoundationModule } from '../platform/foundation.module.ts';
import { KeeperModule } from '../sync/keeper/index.ts';

/** The process that does what nobody waits for. */
@Module({})
export class WorkerModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return { module: WorkerModule, imports: [FoundationModule.with(config, databaseUrl), KeeperModule] };
  }
}
