import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, Response } from 'playwright-core';
import { createColleague } from '../testing/colleague-fixture.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { query } from '../testing/stack.js';
import { useBrowser } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const forgetAccess = async (page: Page): Promise<void> => {
  const context = page.context();
  const access = (await context.cookies()).find(({ name }) => name.includes('access'));
  await context.clearCookies({ name: access?.name ?? '' });
};

const isJobs = (response: Response): boolean =>
  new URL(response.url()).pathname === '/api/v1/jobs' && response.status() === 200;

const isThere = (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();

/** Read from the database: browsers do not report keepalive requests. */
async function refreshTokensOf(email: string): Promise<number> {
  const rows = await query(
    'identity',
    'select 1 from refresh_tokens t join accounts a on a.id = t.user_id where a.email_key = lower($1)',
    [email],
  );
  return rows.length;
}

describe('a browser that refreshes twice', () => {
  it('F67: stays signed in when its tabs cannot coordinate, as over plain HTTP', async () => {
    const { email } = await createColleague(provider);
    const first = await browsers.signedIn(email, { path: '/jobs' });
    const context = first.context();
    await context.addInitScript(
      "Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })",
    );
    const tabs = [first, ...(await Promise.all([1, 2, 3].map(() => context.newPage())))];
    await Promise.all(tabs.map((tab) => tab.goto(first.url())));
    const before = await refreshTokensOf(email);
    for (let times = 0; times < 3; times++) {
      await forgetAccess(first);
      const served = tabs.map((tab) => tab.waitForResponse(isJobs));
      await Promise.all(tabs.map((tab) => tab.reload()));
      await Promise.all(served);
      await Promise.all(tabs.map(isThere));
    }
    expect(await refreshTokensOf(email)).toBeGreaterThanOrEqual(before + 3);
  });

  it('F67: stays signed in when a response is lost, by retrying with the same key', async () => {
    const { email } = await createColleague(provider);
    const page = await browsers.signedIn(email, { path: '/jobs' });
    const before = await refreshTokensOf(email);
    const keys: (string | undefined)[] = [];
    await page.route('**/auth/refresh', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      // It took effect, but the response is lost.
      const response = await fetch(route.request().url(), {
        method: 'POST',
        headers: await route.request().allHeaders(),
        body: '{}',
      });
      expect(response.status).toBe(200);
      if (keys.length === 1) await route.abort('connectionreset');
      else await route.continue();
    });
    const url = page.url();
    // No pending request of the page may notice first.
    await page.goto('about:blank');
    await forgetAccess(page);
    const served = page.waitForResponse(isJobs);
    await page.goto(url);
    await served;
    await isThere(page);
    // The first response was lost, so there was a retry, which the browser may not report.
    expect(new Set(keys).size).toBe(1);
    expect(await refreshTokensOf(email)).toBe(before + 1);
  });
});
