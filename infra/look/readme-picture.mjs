#!/usr/bin/env node
/**
 * Takes the picture of the README from a running Inrol with the demo: a session in which the notes were just turned over.
 *
 *   npm start -- --demo --data /tmp/pictures        then, beside it:
 *   node infra/look/readme-picture.mjs --base http://localhost:3000
 *
 * It holds the session that the demo has prepared, so it works once on each demo.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

const { values } = parseArgs({ options: { base: { type: 'string', default: 'http://localhost:3000' } } });
const out = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const password = 'samen leren door te doen';
const notes = [
  ['sanne', 0, 'Het gezin wees zelf aan wie er mag helpen'],
  ['youssef', 0, 'Vader schreef: ik loop weg voordat ik schreeuw'],
  ['ilse', 1, 'Ik wilde de zin mooier maken, en pakte de pen terug'],
  ['naomi', 1, 'De rechter vroeg waar ons eigen oordeel stond'],
  ['mark', 1, 'Twee weken een leeg vel. Dat vond ik moeilijk'],
  ['tom', 2, 'Ik heb vijf minuten niets gezegd'],
  ['naomi', 2, 'Het meisje tekende haar plan. Dat telt ook'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const people = new Map();
  for (const first of new Set(notes.map(([who]) => who))) people.set(first, await signIn(first));
  const sanne = people.get('sanne');
  const here = `/api/organisations/${sanne.organisationId}/sessions`;
  const prepared = (await ask(sanne, 'get', here)).find(({ status }) => status === 'draft');
  if (!prepared) throw new Error('This demo has held its session already: start a fresh one.');
  let session = await ask(sanne, 'get', `${here}/${prepared.id}`);
  const command = async (given) => {
    const body = { revision: session.revision, command: given };
    session = await ask(sanne, 'post', `${here}/${session.id}/commands`, body);
  };
  const writing = session.phases.find(({ visibility }) => visibility === 'private');
  await command({ kind: 'open' });
  await command({ kind: 'start' });
  await command({ kind: 'go-to', phaseId: writing.id });

  for (const { page } of people.values()) await page.goto(`/${sanne.slug}/sessions/${session.id}`);
  for (const [who, column, text] of notes) {
    const body = { phaseId: writing.id, columnId: writing.columns[column].id, text };
    await ask(people.get(who), 'put', `${here}/${session.id}/notes/${randomUUID()}`, body);
  }
  await command({ kind: 'reveal', phaseId: writing.id });
  await command({ kind: 'start-timer', seconds: 460 });

  mkdirSync(out, { recursive: true });
  for (const [, , text] of notes) await sanne.page.getByText(text).first().waitFor();
  await sanne.page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await sanne.page.screenshot({ path: `${out}session.png` });
} finally {
  await browser.close();
}

async function signIn(first) {
  const context = await browser.newContext({
    baseURL: values.base,
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  });
  const person = { context, page: await context.newPage() };
  const me = await ask(person, 'post', '/api/sign-in', { email: `${first}@deoever.example`, password });
  return { ...person, ...me.memberships[0] };
}

async function ask({ context }, method, path, data) {
  const answer = await context.request[method](path, { headers: { origin: values.base }, ...(data && { data }) });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}
