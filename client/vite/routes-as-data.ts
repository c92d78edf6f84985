/**
 * A route of the contracts is described with its schemas, which the server checks by. The browser only needs to know where
 * it goes: this keeps the schemas, and the library they are written in, out of what it loads. The types stay as they are.
 */
import { pathToFileURL } from 'node:url';
import type { Route } from '@inrol/contracts';
import type { Plugin } from 'vite';

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** The same routes without what only the server uses. */
const bare = (routes: Record<string, unknown>, where: string) =>
  Object.fromEntries(
    Object.entries(routes).map(([name, route]) => {
      if (!isRoute(route)) throw new Error(`${where} exports ${name}, which is not a route`);
      return [name, { method: route.method, path: route.path, produces: route.produces }];
    }),
  );

export const routesAsData = (): Plugin => ({
  name: 'routes-as-data',
  enforce: 'pre',
  load: {
    filter: { id: /packages\/contracts\/src\/[\w-]+\/routes\.ts$/ },
    async handler(id) {
      // The time makes a changed file new again to Node, which keeps every module it has read.
      const module = (await import(`${pathToFileURL(id).href}?${Date.now()}`)) as Record<
        string,
        Record<string, unknown>
      >;
      const exports = Object.entries(module).map(
        ([name, routes]) => `export const ${name} = ${JSON.stringify(bare(routes, id))};`,
      );
      return { code: exports.join('\n'), moduleType: 'js', moduleSideEffects: false };
    },
  },
});
