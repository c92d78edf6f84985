import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { DrawnMap } from './session-house.ts';

/** A page with a process map, used by keyboard as anybody would. */
export class MapPage {
  constructor(readonly page: Page) {}

  static async open(context: BrowserContext, map: DrawnMap): Promise<MapPage> {
    const opened = new MapPage(await context.newPage());
    await opened.goTo(map);
    return opened;
  }

  async goTo({ address }: DrawnMap): Promise<void> {
    await this.page.goto(address);
  }

  /** The first step of an empty map. */
  async begin(title: string): Promise<void> {
    await this.page.getByLabel('Wie?').fill('School');
    await this.page.getByLabel('Wat gebeurt er als eerste?').fill(title);
    await this.page.getByRole('button', { name: 'Leg neer en ga verder' }).click();
    await this.page.keyboard.press('Escape');
  }

  /** One more step. */
  async draw(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Volgende stap', exact: true }).first().click();
    await expect(this.page.locator('.svelte-flow').getByLabel('Wat gebeurt er?')).toBeFocused();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** Types the remarks of a step, a letter at a time, as fast as the page takes them. */
  async writeRemarks(title: string, text: string): Promise<void> {
    await this.step(title).click();
    const remarks = this.page.getByLabel('Wat wringt hier?');
    if (!(await remarks.isVisible())) await this.page.getByRole('button', { name: 'Alles over deze stap' }).click();
    await remarks.evaluate(async (field: HTMLTextAreaElement, letters) => {
      for (const letter of letters) {
        field.value += letter;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
      }
    }, text);
  }

  step(title: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(title) });
  }

  async shows(...titles: readonly string[]): Promise<void> {
    for (const title of titles) await expect(this.step(title)).toBeVisible({ timeout: 30_000 });
  }

  async saysSaved(timeout = 30_000): Promise<void> {
    await expect(this.page.getByText('Bewaard', { exact: true })).toBeVisible({ timeout });
  }

  async saysUnsaved(timeout = 3_000): Promise<void> {
    await expect(this.page.getByText('Nog niet bewaard, wel op dit apparaat')).toBeVisible({ timeout });
  }

  /** How many pieces of unsaved work this device keeps. */
  keptOnDevice(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('inrol');
          opening.addEventListener('error', () => reject(opening.error));
          opening.addEventListener('success', () => {
            const database = opening.result;
            const counting = database.transaction('outbox').objectStore('outbox').count();
            counting.addEventListener('error', () => reject(counting.error));
            counting.addEventListener('success', () => {
              database.close();
              resolve(counting.result);
            });
          });
        }),
    );
  }
}
