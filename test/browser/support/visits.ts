import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { troubleOf, watchForTrouble } from './trouble.js';

/** CSS pixels. The phone is drawn as finely as a phone's screen is. */
const VIEWPORTS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** For machines that do other work at the same time. */
const TIMEOUT_MS = 20_000;

type Screen = keyof typeof VIEWPORTS;

export interface VisitOptions extends Pick<
  BrowserContextOptions,
  'locale' | 'colorScheme' | 'javaScriptEnabled' | 'reducedMotion' | 'forcedColors'
> {
  viewport?: Screen;
}

/** One Chromium that is sent to one portal, a fresh profile each time. */
export class Visits {
  readonly #contexts: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly origin: string,
  ) {}

  static async to(origin: string): Promise<Visits> {
    return new Visits(await launchChromium(), origin);
  }

  /** A person who was never here before; paths are those of the portal: `page.goto('/docs')`. */
  async visit(options: VisitOptions = {}): Promise<Page> {
    const { viewport = 'desktop', ...others } = options;
    const context = await this.browser.newContext({
      ...{ baseURL: this.origin, locale: 'en-US', colorScheme: 'light' },
      ...VIEWPORTS[viewport],
      ...others,
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    this.#contexts.push(context);
    context.on('page', (page) => watchForTrouble(page, this.origin));
    return context.newPage();
  }

  /** Everybody leaves. Throws what went wrong on any page and was not allowed. */
  async end(): Promise<void> {
    const found: string[] = [];
    for (const context of this.#contexts.splice(0)) {
      for (const page of context.pages()) found.push(...(await troubleOf(page)));
      await context.close();
    }
    if (found.length > 0) throw new Error(`trouble in the browser:\n- ${found.join('\n- ')}`);
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}
