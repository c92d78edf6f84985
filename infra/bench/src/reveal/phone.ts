import type { Browser, Page } from '@playwright/test';

/** A phone of a few years old is about four times as slow as a laptop. */
const SLOWER = 4;

export interface Painted {
  /** When the last note was on the screen, on the clock of `Date.now()`, with fractions. */
  readonly at: number;
  /** The longest that the page was busy without a pause, in milliseconds; 0 where nothing took 50 or more. */
  readonly longestTask: number;
}

/** What runs in the page. The frame after the one that found the notes has them on the screen; long tasks are told a little after they end. */
const watch = (notes: number): string => `
  let longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask' });
  window.painted = new Promise((resolve) => {
    const look = () => {
      const all = document.querySelectorAll('main .slip:not(.field)').length >= ${notes};
      requestAnimationFrame(all ? end : look);
    };
    const end = () => {
      const at = performance.timeOrigin + performance.now();
      setTimeout(() => resolve({ at, longestTask }), 500);
    };
    requestAnimationFrame(look);
  });
  undefined`;

/** A guest on a phone, in the room before the notes are turned over. */
export class Phone {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async join(browser: Browser, base: string, code: string): Promise<Phone> {
    const context = await browser.newContext({
      ...{ baseURL: base, locale: 'nl-NL', viewport: { width: 390, height: 844 } },
      ...{ hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    });
    const page = await context.newPage();
    await page.goto(`/join/${code}`);
    await page.getByLabel('Hoe heet je?').fill('Telefoon');
    await page.getByLabel('Hoe heet je?').press('Enter');
    await page.getByRole('textbox').first().waitFor();
    // what comes after the first writing is fetched some seconds later; who is in the room for a minute has it
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return new Phone(page);
  }

  /** Resolves when so many notes are painted. Ask it before they are turned over. */
  async painted(notes: number): Promise<() => Promise<Painted>> {
    await this.page.evaluate(watch(notes));
    return () => this.page.evaluate<Painted>('painted');
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
