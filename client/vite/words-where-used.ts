/**
 * Every file says `m.feature_thing()` of one and the same `m`, and a bundler then gives every page all words. This gives each
 * file only the words it says, so that they travel with the pages that say them.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { allWords } from './messages.ts';

const words = join(import.meta.dirname, '../src/lib/paraglide/messages');
const importsWords = /import\s*\{([^}]*\bm\b[^}]*)\}\s*from\s*['"]#lib\/i18n['"]/;
const offersWords = /export \* as m from [^\n]+/;
const word = /\bm\.(\w+)\b/g;

/** The file Paraglide keeps a word in: its name in lower case, followed by how many letters that changed. */
function fileOf(key: string): string {
  const capitals = key.match(/[A-Z]/g)?.length ?? 0;
  return join(words, `${key.toLowerCase()}${capitals || ''}.js`);
}

export function wordsWhereUsed(): Plugin {
  let known = new Set<string>();
  return {
    name: 'words-where-used',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      known = allWords();
    },
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
          // `check` finds words that do not exist; here they show their own name.
          if (!known.has(key)) return `const m_${key} = () => ${JSON.stringify(key)};`;
          return `import { ${key} as m_${key} } from ${JSON.stringify(fileOf(key))};`;
        });
        const rest = direct.replace(offersWords, '').replace(importsWords, (_, names: string) => {
          const others = names.split(',').filter((name) => name.trim() !== 'm');
          return `import {${others.join(',')}} from '#lib/i18n'`;
        });
        return { code: imports.join('') + rest, map: null };
      },
    },
  };
}
