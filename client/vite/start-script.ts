/**
 * Kit's page starts itself with a script inside the HTML, which a content security policy without `unsafe-inline` refuses.
 * This adapter lets another one write the page, and then moves that script into a file of its own beside the others.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';

const inlineScript = /<script>([\s\S]*?)<\/script>/g;

/** `pages` is the folder the adapter writes to, `page` the file in it that starts the client. */
export function startScriptInFile(adapter: Adapter, { pages, page }: { pages: string; page: string }): Adapter {
  return {
    ...adapter,
    name: `${adapter.name} with its start script in a file`,
    async adapt(builder) {
      await adapter.adapt(builder);
      const folder = `${builder.config.appDir}/immutable`;
      const html = readFileSync(join(pages, page), 'utf8').replace(inlineScript, (_, script: string) => {
        const file = `${folder}/start.${createHash('sha256').update(script).digest('base64url').slice(0, 10)}.js`;
        writeFileSync(join(pages, file), script);
        return `<script src="/${file}"></script>`;
      });
      if (/<script(?![^>]*\ssrc=)/.test(html)) throw new Error(`${page} still holds a script without a file`);
      writeFileSync(join(pages, page), html);
    },
  };
}
