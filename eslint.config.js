import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Only Svelte files: their markup is what oxlint does not read. Promises in them are looked at in infra/test/svelte-promises.mjs. */
export default defineConfig(
  { ignores: ['**/*', '!client/', '!client/src/', '!client/src/**/', '!client/src/**/*.svelte'] },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte'],
    plugins: { '@typescript-eslint': ts.plugin },
    languageOptions: {
      parserOptions: { parser: ts.parser },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
      // Inrol is always served from the root of its host.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
);
