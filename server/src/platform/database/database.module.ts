import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database.ts';
import { DATABASE_URL } from './database-url.ts';
import { databaseOptions } from './options.ts';

/** A PostgreSQL that no longer answers is given up; longer than any statement may take there. */
const gaveUp = { query_timeout: 32_000, keepAlive: true } as const;

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [DATABASE_URL],
      useFactory: (url: string) => ({
        ...databaseOptions(url),
        extra: { ...databaseOptions(url).extra, ...gaveUp },
        autoLoadEntities: true,
        retryAttempts: 3,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
