/** Fails when a word exists in one language only, stands in two features, or is not named after its feature. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { locales, messagesFolder } from '../vite/messages.ts';

const faults: string[] = [];
const words = new Map(locales.map((locale) => [locale, new Map<string, unknown>()]));

for (const locale of locales) {
  for (const file of readdirSync(join(messagesFolder, locale))) {
    const feature = file.replace(/\.json$/, '');
    const entries = JSON.parse(readFileSync(join(messagesFolder, locale, file), 'utf8')) as Record<string, unknown>;
    for (const [key, word] of Object.entries(entries)) {
      const place = `${locale}/${file}: ${key}`;
      if (!key.startsWith(`${feature.replaceAll('-', '_')}_`)) faults.push(`${place} does not begin with ${feature}_`);
      // a file system that takes A for a would let one word overwrite another
      if (!/^[a-z0-9_]+$/.test(key)) faults.push(`${place} is more than small letters, digits and _`);
      if (words.get(locale)!.has(key)) faults.push(`${place} stands twice`);
      if (word === '' || (Array.isArray(word) && word.length === 0)) faults.push(`${place} is empty`);
      words.get(locale)!.set(key, word);
    }
  }
}

const placeholders = (word: unknown) => [...new Set(JSON.stringify(word).match(/\{\w+\}/g) ?? [])].toSorted().join(' ');
const [first, ...others] = locales;
for (const other of others) {
  for (const [key, word] of words.get(first)!) {
    const twin = words.get(other)!.get(key);
    if (twin === undefined) faults.push(`${key} has no words in ${other}`);
    else if (placeholders(word) !== placeholders(twin)) faults.push(`${key} has other placeholders in ${other}`);
  }
  for (const key of words.get(other)!.keys()) {
    if (!words.get(first)!.has(key)) faults.push(`${key} has no words in ${first}`);
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${words.get(first)!.size} words, each in ${locales.join(' and ')}`);
