import { defineConfig } from 'vitest/config';

/** `*.spec.ts` needs nothing around it; `*.integration.spec.ts` gets the real PostgreSQL of `server/src/test`.
 * Files without a browser's globals share the modules they load (`isolate: false`): loading the server took as long as testing it. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['{packages/*,infra/bench}/src/**/*.spec.ts'],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.spec.ts'],
          exclude: ['**/*.integration.spec.ts'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['server/src/**/*.integration.spec.ts'],
          globalSetup: ['server/src/test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      {
        extends: './client/vite.config.ts',
        resolve: { conditions: ['browser'] },
        test: { name: 'client', root: 'client', include: ['{src,vite,scripts}/**/*.spec.ts'] },
      },
    ],
  },
});
