/**
 * Kit hides its announcer of page titles with a style attribute, which a strict content security policy refuses and reports
 * on every page. `base.css` hides it as well, so the attribute goes.
 */
import type { Plugin } from 'vite';

const announcer = /(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/;

export const announcerWithoutStyle = (): Plugin => ({
  name: 'announcer-without-style',
  enforce: 'pre',
  transform: {
    filter: { id: /kit\/src\/runtime\/components\/root\.svelte$/ },
    handler(code) {
      if (!announcer.test(code))
        this.error('Kit announces page titles in another way now: see whether this plugin can go');
      return { code: code.replace(announcer, '$1'), map: null };
    },
  },
});
