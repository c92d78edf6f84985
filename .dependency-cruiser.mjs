const MODULE = '^server/src/modules/([^/]+)/';
const TEST = '\\.spec\\.ts$|/test/|^(e2e|packages/testing)/';

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/**
 * @param {string} name
 * @param {Rule['from']} from
 * @param {Rule['to']} to
 * @returns {Rule}
 */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/**
 * The arrows of docs/ARCHITECTURE.md. Every name says what holds; a rule that fires names the import that breaks it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    forbid('no-circular', {}, { circular: true }),
    // A path that the cruiser cannot follow would hide whatever lies behind it.
    forbid('every-own-path-resolves', {}, { couldNotResolve: true, path: '^(\\.|#|@inrol/)', pathNot: '/\\$types' }),

    // packages: contracts <- domain <- sync-core
    forbid(
      'contracts-import-only-zod',
      { path: '^packages/contracts/src/', pathNot: TEST },
      { pathNot: '^packages/contracts/src/|node_modules/zod/' },
    ),
    forbid(
      'domain-is-pure',
      { path: '^packages/domain/src/', pathNot: TEST },
      // of lib0 only the hashes, which are as pure
      { pathNot: '^packages/(domain|contracts)/src/|node_modules/lib0/hash/' },
    ),
    forbid(
      'methods-are-data',
      { path: '^packages/methods/src/', pathNot: TEST },
      { pathNot: '^packages/(methods|contracts)/src/' },
    ),
    forbid(
      'sync-core-knows-no-transport-no-storage',
      { path: '^packages/sync-core/src/', pathNot: TEST },
      { pathNot: '^packages/(sync-core|domain|contracts)/src/|node_modules/(yjs|lib0)/' },
    ),

    forbid(
      'bpmn-reads-and-writes-and-nothing-else',
      { path: '^packages/bpmn/src/', pathNot: TEST },
      { pathNot: '^packages/(bpmn|sync-core|contracts)/src/|node_modules/(bpmn-moddle|zod)/' },
    ),

    // applications
    forbid('packages-import-no-app', { path: '^packages/' }, { path: '^(server|client|e2e|infra)/' }),
    forbid('client-imports-no-server', { path: '^client/' }, { path: '^(server|e2e|infra)/' }),
    forbid('server-imports-no-client', { path: '^server/' }, { path: '^(client|e2e|infra)/' }),
    forbid('e2e-speaks-http-only', { path: '^e2e/' }, { path: '^(server|client)/' }),

    // server
    forbid(
      'modules-meet-at-index',
      { path: MODULE },
      { path: MODULE, pathNot: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'the-rest-meets-modules-at-index',
      { path: '^server/src/', pathNot: [MODULE, TEST] },
      { path: MODULE, pathNot: '^server/src/modules/[^/]+/index\\.ts$' },
    ),
    forbid(
      'edges-skip-no-layer',
      { path: '\\.(controller|gateway|policy)\\.ts$' },
      { path: '\\.(repository|entity)\\.ts$|node_modules/typeorm/' },
    ),
    forbid(
      'typeorm-only-in-repositories',
      {
        path: '^server/src/',
        pathNot: ['\\.(repository|entity|module)\\.ts$', '^server/src/(platform/(database|errors)|migrations)/', TEST],
      },
      { path: 'node_modules/(@nestjs/)?typeorm/' },
    ),
    forbid(
      'sync-and-platform-know-no-module',
      { path: '^server/src/(sync|platform)/', pathNot: TEST },
      { path: '^server/src/(modules|app)/' },
    ),

    // client
    forbid(
      'ui-is-dumb',
      { path: '^client/src/lib/ui/' },
      { path: '^client/src/(routes|lib/(app|features|sync|api))/' },
    ),
    forbid(
      'features-do-not-know-each-other',
      { path: '^client/src/lib/features/([^/]+)/' },
      { path: '^client/src/lib/features/', pathNot: '^client/src/lib/features/$1/' },
    ),
    forbid('only-routes-compose', { path: '^client/src/lib/' }, { path: '^client/src/routes/' }),
    forbid(
      'sockets-only-in-client-sync',
      { path: '^client/src/', pathNot: '^client/src/lib/sync/' },
      { path: 'socket\\.io-client|y-protocols|y-indexeddb' },
    ),

    // the bench measures in a browser too, and is no part of the product
    forbid('no-test-code-in-production', { pathNot: [TEST, '^infra/bench/'].flat() }, { path: TEST }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'types', 'require', 'default'],
    },
  },
};
