import { chromium } from '@playwright/test';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from '../machine.ts';
import { inThreeFigures } from '../report/number.ts';
import { median, percentile } from '../report/percentile.ts';
import { RunningServer } from '../servers/running-server.ts';
import { found, type Group } from './group.ts';
import { Phone } from './phone.ts';
import { Watcher } from './watcher.ts';

const PEOPLE = 30;
const NOTES = 200;
const WITHIN_MS = 30_000;
const client = fileURLToPath(new URL('../../../../client/build', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Milliseconds after the facilitator's press, but for the longest task. */
const figures = {
  'the server has answered': (one: Reveal) => one.answered,
  'half of the people have all notes': (one: Reveal) => median(one.had),
  'the last of the people has all notes': (one: Reveal) => percentile(one.had, 1),
  'the phone has painted the last note': (one: Reveal) => one.painted,
  'longest task of the phone': (one: Reveal) => one.longestTask,
} as const;

interface Reveal {
  readonly answered: number;
  readonly had: readonly number[];
  readonly painted: number;
  readonly longestTask: number;
}

/** Takes the reveals and prints each figure: the median, and all of them. */
export const reveal = async (args: readonly string[]): Promise<void> => {
  const { times: wish } = parseArgs({ args: [...args], options: { times: { type: 'string', default: '5' } } }).values;
  const times = Number(wish);
  if (!(times >= 1)) throw new Error(`--times needs a number from 1 on, not "${wish}".`);
  say(`${machine()}\n${PEOPLE} people, ${NOTES} notes, ${times} reveals; the phone computes four times as slowly`);
  const server = await RunningServer.start('inrol', null, { INROL_CLIENT: path.resolve(client) });
  const browser = await chromium.launch({
    ...(process.env['CHROMIUM'] && { executablePath: process.env['CHROMIUM'] }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const newGroup = await found(server.target.port, server.setup!);
  const taken: Reveal[] = [];
  for (let time = 0; time < times; time++) {
    taken.push(await take(server.target.port, await newGroup({ people: PEOPLE, notes: NOTES }), browser));
  }
  await browser.close();
  await server.stop();
  for (const [name, figure] of Object.entries(figures)) {
    const all = taken.map(figure);
    say(`${inThreeFigures(median(all)).padStart(6)} ms  ${name}  (${all.map(inThreeFigures).join(', ')})`);
  }
};

const take = async (port: number, group: Group, browser: Parameters<typeof Phone.join>[0]): Promise<Reveal> => {
  const watchers: Watcher[] = [];
  for (const guest of group.guests) watchers.push(await Watcher.enter(port, group, guest.cookies));
  const phone = await Phone.join(browser, `http://127.0.0.1:${port}`, group.code);
  const painted = await phone.painted(NOTES);
  const pressed = performance.now();
  await group.turnOver();
  const answered = performance.now() - pressed;
  const { at, longestTask } = await painted();
  const until = performance.now() + WITHIN_MS;
  const had: number[] = [];
  for (const watcher of watchers) {
    let moment = watcher.hadAt(NOTES);
    while (moment === null && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      moment = watcher.hadAt(NOTES);
    }
    if (moment === null || watcher.toldAt === null) throw new Error(`somebody did not get all ${NOTES} notes`);
    had.push(Math.max(moment, watcher.toldAt) - pressed);
    watcher.leave();
  }
  await phone.leave();
  return { answered, had, painted: at - (performance.timeOrigin + pressed), longestTask };
};
