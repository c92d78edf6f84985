import { Module, type DynamicModule } from '@nestjs/common';
import { AppointmentKeeperModule } from '../modules/appointments/index.ts';
import { SessionKeeperModule } from '../modules/sessions/index.ts';
import type { Config } from '../platform/config/config.ts';
import { FoundationModule } from '../platform/foundation.module.ts';
import { JobRunnerModule } from '../platform/jobs/index.ts';
import { Timekeeper } from '../platform/timetable/index.ts';
import { KeeperModule } from '../sync/keeper/index.ts';

/** The process that does what nobody waits for. */
@Module({})
export class WorkerModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        FoundationModule.with(config, databaseUrl),
        JobRunnerModule,
        KeeperModule,
        AppointmentKeeperModule,
        SessionKeeperModule,
      ],
      providers: [Timekeeper],
    };
  }
}
