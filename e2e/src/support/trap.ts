import type { BrowserContext, Page } from '@playwright/test';

/** Whatever a page does that only somebody else's text can have made it do. */
export class Trap {
  /** What went wrong, in words. */
  readonly caught: string[] = [];

  /** Call it before anything is opened; `ours` is where our pages are. */
  static async set(context: BrowserContext, ours: string): Promise<Trap> {
    const trap = new Trap();
    await context.exposeBinding('ran', ({ page }, which: unknown) => trap.note(page, `ran ${String(which)}`));
    await context.exposeBinding('refusedByPolicy', ({ page }, what: string) => trap.note(page, `policy: ${what}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        const told = globalThis as unknown as { refusedByPolicy: (what: string) => void };
        told.refusedByPolicy(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && host !== new URL(ours).host)
        trap.caught.push(`asked ${request.url()}`);
    });
    context.on('dialog', (dialog) => {
      trap.note(dialog.page(), `dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('weberror', (error) => trap.note(error.page(), `error: ${error.error().message}`));
    return trap;
  }

  private note(page: Page | null, what: string): void {
    this.caught.push(`${page?.url() ?? 'somewhere'}: ${what}`);
  }
}
