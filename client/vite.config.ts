import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { announcerWithoutStyle } from './vite/announcer-style.ts';
import { messageProject } from './vite/messages.ts';
import { startScriptInFile } from './vite/start-script.ts';

const server = process.env.INROL_DEV_SERVER ?? 'http://localhost:3000';
const page = { pages: 'build', page: 'index.html' };

export default defineConfig({
  plugins: [
    paraglideVitePlugin(messageProject()),
    announcerWithoutStyle(),
    sveltekit({
      adapter: startScriptInFile(adapter({ pages: page.pages, fallback: page.page }), page),
      compilerOptions: { runes: true },
    }),
  ],
  build: { target: 'baseline-widely-available' },
  server: {
    proxy: {
      '/api': server,
      '/health': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
