import { afterAll, beforeAll } from 'vitest';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { stack } from './stack.js';
import { PASSWORD } from './person-fixture.js';

/** Debian's path; CHROMIUM overrides it. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--host-resolver-rules=MAP *.portal.example 127.0.0.1',
];
const TIMEOUT_MS = 30_000;

/** A browser for one test file. Each user gets a separate context. */
class BrowserFixture {
  private browser: Browser | undefined;
  /** Uncaught errors and Content-Security-Policy violations. */
  readonly errors: string[] = [];

  async start(): Promise<void> {
    this.browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    if (this.errors.length > 0) throw new Error(this.errors.join('\n'));
  }

  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('the browser was not started');
    const context = await this.browser.newContext({
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    context.on('page', (page) => this.watch(page));
    const page = await context.newPage();
    await page.goto(new URL(path, stack.publicUrl).href);
    return page;
  }

  /** Opens a page as a signed-in user. */
  async signedIn(
    username: string,
    { path = '/', ...options }: BrowserContextOptions & { path?: string; password?: string } = {},
  ): Promise<Page> {
    const page = await this.open(`/sign-in?next=${encodeURIComponent(path)}`, options);
    await signInOn(page, username, options.password);
    await page.getByRole('navigation').first().waitFor({ state: 'attached' });
    return page;
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.errors.push(message.text());
    });
  }
}

/** A browser for this test file, which fails if a page reports an error. */
export function useBrowser(): BrowserFixture {
  const browsers = new BrowserFixture();
  beforeAll(() => browsers.start());
  afterAll(() => browsers.stop());
  return browsers;
}

export async function signInOn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function acceptTermsOn(page: Page): Promise<void> {
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Accept and continue' }).click();
  await page.getByRole('navigation').first().waitFor({ state: 'attached' });
}

/** Fills in the activation page. */
export async function activateOn(
  page: Page,
  firstName = 'Theo',
  lastName = 'Brandt',
): Promise<void> {
  await page.getByLabel('First name').fill(firstName);
  await page.getByLabel('Last name').fill(lastName);
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Activate account' }).click();
}

/** Waits until a text is visible. */
export const waitForText = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
