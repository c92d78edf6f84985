/** The words on screen as an inlang project: every file in `messages/nl` is a feature, and has its twin in `messages/en`. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompilerOptions } from '@inlang/paraglide-js';

export const locales = ['nl', 'en'] as const;
export const messagesFolder = join(import.meta.dirname, '../messages');
const projectFolder = join(import.meta.dirname, '../.cache/messages.inlang');

/** The features that have words, by name. */
const featuresWithWords = (): string[] =>
  readdirSync(join(messagesFolder, locales[0]))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();

/** The names of all words, as they are written in the first language. */
export const allWords = (): Set<string> =>
  new Set(
    featuresWithWords().flatMap((feature) =>
      Object.keys(JSON.parse(readFileSync(join(messagesFolder, locales[0], `${feature}.json`), 'utf8')) as object),
    ),
  );

/**
 * Writes the settings of the project and gives back what the compiler needs. The format plugin is the one in
 * `node_modules`; nothing is fetched.
 */
export function messageProject() {
  mkdirSync(projectFolder, { recursive: true });
  const settings = {
    baseLocale: locales[0],
    locales,
    telemetry: 'off',
    modules: ['../node_modules/@inlang/plugin-message-format/dist/index.js'],
    'plugin.inlang.messageFormat': {
      pathPattern: featuresWithWords().map((feature) => `../messages/{locale}/${feature}.json`),
    },
  };
  writeFileSync(join(projectFolder, 'settings.json'), JSON.stringify(settings, null, 2));
  return {
    project: projectFolder,
    outdir: join(import.meta.dirname, '../src/lib/paraglide'),
    strategy: ['globalVariable', 'baseLocale'],
    outputStructure: 'message-modules',
    emitReadme: false,
  } satisfies CompilerOptions;
}
