import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LiveSockets } from '../sync/index.ts';
import { modules } from '../modules/index.ts';
import type { Config } from '../platform/config/config.ts';
import { interimSync } from './interim-sync.ts';
import { PlatformModule } from '../platform/platform.module.ts';

/** The process that serves pages, API and sockets. */
@Global()
@Module({
  providers: [
    { provide: LiveSockets, useValue: { emitTo: () => undefined, disconnect: () => undefined } },
    ...interimSync,
  ],
  exports: [LiveSockets, ...interimSync.map((provider) => provider.provide)],
})
export class WebModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: WebModule,
      imports: [PlatformModule.with(config, databaseUrl), ...modules],
    };
  }
}
