import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../platform/config/config.ts';
import { PlatformModule } from '../platform/platform.module.ts';
import { KeeperModule } from '../sync/index.ts';

/** The process that does what nobody waits for. */
@Module({})
export class WorkerModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.withoutDoor(config, databaseUrl), KeeperModule] };
  }
}
