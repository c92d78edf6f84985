/**
 * Every file says `m.feature_thing()` of one and the same `m`, and a bundler then gives every page all words. This gives each
 * file only the words it says, so that they travel with the pages that say them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const words = join(import.meta.dirname, '../src/lib/paraglide/messages');
const importsWords = /import\s*\{([^}]*\bm\b[^}]*)\}\s*from\s*['"]#lib\/i18n['"]/;
const offersWords = /export \* as m from [^\n]+/;
const word = /\bm\.([a-z][a-z0-9_]*)\b/g;

export const wordsWhereUsed = (): Plugin => ({
  name: 'words-where-used',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: {
      id: /\/client\/src\/lib\/i18n\/index\.ts$|\/client\/src\/.*\.(svelte|ts)$/,
      code: [importsWords, offersWords],
    },
    handler(code) {
      const said = new Set<string>();
      const direct = code.replace(word, (_, key: string) => {
        said.add(key);
        return `m_${key}`;
      });
      const imports = [...said].map((key) => {
        const file = `${words}/${key}.js`;
        // `check` finds words that do not exist; here they show their own name.
        if (!existsSync(file)) return `const m_${key} = () => ${JSON.stringify(key)};`;
        return `import { ${key} as m_${key} } from ${JSON.stringify(file)};`;
      });
      const rest = direct.replace(offersWords, '').replace(importsWords, (_, names: string) => {
        const others = names.split(',').filter((name) => name.trim() !== 'm');
        return `import {${others.join(',')}} from '#lib/i18n'`;
      });
      return { code: imports.join('') + rest, map: null };
    },
  },
});
