import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../bootstrap/failure.mjs';
import { inTree } from '../bootstrap/root.mjs';

const USAGE = `npm start -- [flags]

  --port <number>   where Inrol listens (3000)
  --data <folder>   where Inrol keeps its data (./data)
  --demo            also loads the demo organisation
  --help            shows this

DATABASE_URL in the environment uses that PostgreSQL (15 or newer) instead of the one Inrol brings.`;

/**
 * Reads the flags of `npm start`.
 * @param {string[]} args
 * @returns {{ port: number, data: string, demo: boolean } | { help: string }} data is an absolute path
 * @throws {Failure} for a flag or value that means nothing, saying which
 */
export function readOptions(args) {
  expectFlagsToArrive();
  const { port, data, demo, help } = parse(args);
  if (help) return { help: USAGE };
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new Failure(`--port needs a number from 0 to 65535, not "${port}".`, { advice: `\n${USAGE}` });
  }
  return { port: Number(port), data: data ? resolve(startedFrom(), data) : inTree('data'), demo };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Failure(`${message}.`, { advice: `\n${USAGE}` });
  }
}

/** Without the "--" npm takes a flag for its own and keeps it. */
function expectFlagsToArrive() {
  const kept = ['port', 'data', 'demo'].find((flag) => process.env[`npm_config_${flag}`] !== undefined);
  if (!kept) return;
  throw new Failure(`npm kept --${kept} for itself. Put two dashes before the flags: npm start -- --${kept}`);
}

/** npm runs scripts in the folder of package.json; a path on the command line means the folder the person stood in. */
function startedFrom() {
  return process.env['INIT_CWD'] ?? process.cwd();
}
