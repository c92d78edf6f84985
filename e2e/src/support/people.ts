import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openBrowser, type Look } from './demo-people.ts';
import type { RunningInrol } from './running-inrol.ts';

export const PASSWORD = 'een zin die ik onthoud';

/** Somebody with a browser of their own. */
export class Person {
  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, inrol: RunningInrol, name: string, look: Look = {}): Promise<Person> {
    const context = await openBrowser(browser, inrol, look);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return new Person(name, context, await context.newPage());
  }

  get email(): string {
    const first = this.name
      .split(' ')[0]!
      .normalize('NFKD')
      .replaceAll(/\p{Mark}/gu, '');
    return `${first.toLowerCase()}@delinde.example`;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  field(label: string | RegExp) {
    return this.page.getByLabel(label);
  }

  /** Out of a session, back among the places. */
  async leaveRoom(): Promise<void> {
    const [, organisation] = new URL(this.page.url()).pathname.split('/');
    await this.page.goto(`/${organisation}`);
  }

  /** Goes to a place by the menu of places, unless already there. A page that still arrives takes the keyboard from who types. */
  async goTo(place: string): Promise<void> {
    const link = this.page.getByRole('navigation').getByRole('link', { name: place, exact: true }).first();
    const { href } = new URL((await link.getAttribute('href'))!, this.page.url());
    if (this.page.url() !== href) await link.click();
    await this.page.waitForURL(href);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }
}
