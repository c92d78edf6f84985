#!/usr/bin/env node
/**
 * Takes pictures of pages of a running Inrol, in every width, theme and language, and says what a picture does not show:
 * errors in the console, pages wider than the window, and (with --axe) what WCAG 2.2 AA misses.
 *
 *   node infra/look/look.mjs --base http://localhost:3000 --out /tmp/look [--email … --password …] /sign-in /de-linde/sessions
 *
 * Options: --widths 390,1280,1920 · --themes light,dark · --locales nl,en · --contrast more · --window (only what the window
 * shows, not the whole page) · --print (a PDF as well) · --click "text" (presses what has this text first) · --axe
 */
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'http://localhost:3000' },
    out: { type: 'string', default: '/tmp/look' },
    email: { type: 'string' },
    password: { type: 'string' },
    widths: { type: 'string', default: '390,1280,1920' },
    themes: { type: 'string', default: 'light,dark' },
    locales: { type: 'string', default: 'nl,en' },
    contrast: { type: 'string' },
    click: { type: 'string' },
    window: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
  },
});
if (paths.length === 0) {
  console.error('Which pages? Give their paths, e.g. /sign-in');
  process.exit(1);
}

const require = createRequire(new URL('../../e2e/package.json', import.meta.url));
const { chromium } = require('@playwright/test');
const heights = { 390: 844, 1280: 800, 1920: 1080 };
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
mkdirSync(values.out, { recursive: true });

const browser = await chromium.launch({ executablePath, args });
let faults = 0;
try {
  for (const width of values.widths.split(',').map(Number)) {
    for (const theme of values.themes.split(',')) {
      for (const locale of values.locales.split(',')) await look({ width, theme, locale });
    }
  }
} finally {
  await browser.close();
}
console.log(faults === 0 ? 'nothing odd' : `${faults} odd`);

async function look({ width, theme, locale }) {
  const phone = width < 600;
  const context = await browser.newContext({
    baseURL: values.base,
    viewport: { width, height: heights[width] ?? 900 },
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    (choices) => {
      for (const [key, value] of Object.entries(choices)) if (value) localStorage.setItem(`inrol.${key}`, value);
    },
    { theme, locale, contrast: values.contrast },
  );
  if (values.email) await signIn(context);
  const page = await context.newPage();
  let where = '';
  const odd = (what) => {
    faults += 1;
    console.log(`${where}: ${what}`);
  };
  page.on('console', (message) => message.type() === 'error' && odd(`console: ${message.text()}`));
  page.on('pageerror', (error) => odd(`error: ${error.message}`));
  for (const path of paths) {
    const name = `${path.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '') || 'root'}-${width}-${theme}-${locale}`;
    where = name;
    await page.goto(path);
    await page.waitForLoadState('networkidle', { timeout: 8_000 }).catch(() => odd('never quiet'));
    if (values.click) await page.getByText(values.click).first().click();
    await page.evaluate(() => document.fonts.ready);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) odd(`${over}px wider than the window`);
    await page.screenshot({ path: join(values.out, `${name}.png`), fullPage: !values.window });
    if (values.print) await page.pdf({ path: join(values.out, `${name}.pdf`), format: 'A4' });
    if (values.axe) await checkAccessibility(page, odd);
  }
  await context.close();
}

async function signIn(context) {
  const { email, password } = values;
  const answer = await context.request.post('/api/sign-in', {
    data: { email, password },
    headers: { origin: values.base },
  });
  if (!answer.ok()) throw new Error(`signing in failed: ${answer.status()} ${await answer.text()}`);
}

async function checkAccessibility(page, odd) {
  const { AxeBuilder } = require('@axe-core/playwright');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // a menu stands at the end of the body, outside every landmark, as the ARIA pattern has it
    .disableRules(['region'])
    .analyze();
  for (const { id, help, nodes } of violations)
    odd(`axe ${id}: ${help} (${nodes.map((node) => node.target).join(' | ')})`);
}
