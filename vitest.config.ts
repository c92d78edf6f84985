import { defineConfig } from 'vitest/config';

/** `*.spec.ts` runs alone in its process; `*.integration.spec.ts` needs the real PostgreSQL of `server/src/test`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'packages', root: 'packages', include: ['*/src/**/*.spec.ts'], testTimeout: 30_000 },
      },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.spec.ts'],
          exclude: ['**/*.integration.spec.ts'],
          setupFiles: ['reflect-metadata'],
        },
      },
      {
        test: {
          name: 'integration',
          root: 'server',
          include: ['src/**/*.integration.spec.ts'],
          setupFiles: ['reflect-metadata'],
          globalSetup: ['src/test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
