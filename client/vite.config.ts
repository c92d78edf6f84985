import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { announcerWithoutStyle } from './vite/announcer-style.ts';
import { leanDependencies } from './vite/lean-dependencies.ts';
import { messageProject } from './vite/messages.ts';
import { routesAsData } from './vite/routes-as-data.ts';
import { startScriptInFile } from './vite/start-script.ts';
import { wayIn } from './vite/way-in.ts';
import { wordsWhereUsed } from './vite/words-where-used.ts';

const server = process.env.INROL_DEV_SERVER ?? 'http://localhost:3000';
const page = { pages: 'build', page: 'index.html' };

export default defineConfig({
  plugins: [
    paraglideVitePlugin(messageProject()),
    announcerWithoutStyle(),
    leanDependencies(),
    routesAsData(),
    sveltekit({
      adapter: startScriptInFile(adapter({ pages: page.pages, fallback: page.page }), page),
      compilerOptions: { runes: true },
    }),
    wordsWhereUsed(),
  ],
  build: { target: 'baseline-widely-available' },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: wayIn } } } } } },
  server: {
    proxy: {
      '/api': server,
      '/health': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
