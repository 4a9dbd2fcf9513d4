import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { PASSWORD } from './person-fixture.js';
import { stack } from './stack.js';

const TIMEOUT_MS = 30_000;

/** Firefox, over WebDriver BiDi. Each page has its own cookies. */
class FirefoxFixture {
  private browser: Browser | undefined;
  private home = '';
  /** Uncaught errors and Content-Security-Policy violations. */
  readonly errors: string[] = [];

  async start(): Promise<void> {
    this.home = await mkdtemp(join(tmpdir(), 'gatehouse-firefox-'));
    this.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      env: { ...process.env, HOME: this.home },
      extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', 'ui.prefersReducedMotion': 1 },
      timeout: 2 * TIMEOUT_MS,
    });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await rm(this.home, { recursive: true, force: true });
    if (this.errors.length > 0) throw new Error(this.errors.join('\n'));
  }

  async open(path: string): Promise<FirefoxPage> {
    if (!this.browser) throw new Error('the browser was not started');
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on('pageerror', (error) => this.errors.push(String(error)));
    await page.setViewport({ width: 1_280, height: 800 });
    await page.goto(new URL(path, stack.publicUrl).href);
    return new FirefoxPage(page);
  }

  async signedIn(username: string, path = '/'): Promise<FirefoxPage> {
    const page = await this.open(`/sign-in?next=${encodeURIComponent(path)}`);
    await page.fill('input:not([type=password])', username);
    await page.fill('input[type=password]', PASSWORD);
    await page.click('button[type=submit]');
    await page.see('nav a');
    return page;
  }
}

/** What a person does on a page, by CSS selectors and texts. */
class FirefoxPage {
  constructor(private readonly page: Page) {}

  async see(selector: string, text?: string): Promise<void> {
    await this.find(selector, text).wait();
  }

  async seeNoMore(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { hidden: true });
  }

  async click(selector: string, text?: string): Promise<void> {
    await this.find(selector, text).click();
  }

  async fill(selector: string, value: string): Promise<void> {
    await this.page.locator(selector).fill(value);
  }

  /** Fills in the field that a label belongs to. */
  async enter(label: string, text: string, value: string): Promise<void> {
    await this.click(label, text);
    await this.page.keyboard.type(value);
  }

  private find(selector: string, text?: string) {
    return this.page.locator(text === undefined ? selector : `${selector} ::-p-text(${text})`);
  }
}

/** Firefox for this test file, which fails if a page reports an error. */
export function useFirefox(): FirefoxFixture {
  const firefox = new FirefoxFixture();
  beforeAll(() => firefox.start());
  afterAll(() => firefox.stop());
  return firefox;
}
