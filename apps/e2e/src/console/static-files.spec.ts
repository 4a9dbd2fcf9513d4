import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createCustomer, createJob, createProvider } from '../testing/customer-fixture.js';
import { call, expectProblem } from '../testing/api-client.js';
import { stack } from '../testing/stack.js';
import { useBrowser } from '../testing/browser.js';

const SIGN_IN_BYTES = 150_000;
const HOME_BYTES = 200_000;
const CHART_BYTES = 20_000;
const ACCEPT_HTML = { headers: { accept: 'text/html' } };

const browsers = useBrowser();

/** The scripts that a page loads from now on. */
function scriptsOf(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.add(response.url());
  });
  return scripts;
}

async function bytesOf(scripts: Iterable<string>): Promise<number> {
  const sizes = [...scripts].map(async (url) => {
    const { pathname } = new URL(url);
    const sent = await fetch(`${stack.urls[0]}${pathname}`, {
      headers: { 'accept-encoding': 'br' },
    });
    return Number(sent.headers.get('content-length'));
  });
  return (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
}

it('the home page of a provider loads at most 200 kB of JavaScript (brotli)', async () => {
  const provider = await createProvider();
  await createJob(provider, await createCustomer(provider), 'Replace the doors');
  const page = await browsers.signedIn(provider.admin.email);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const fresh = await page.context().newPage();
  const scripts = scriptsOf(fresh);
  await fresh.goto(new URL('/', page.url()).href);
  await fresh.getByRole('heading', { name: 'Statistics' }).waitFor();
  await fresh.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
  const before = await bytesOf(scripts);
  expect(before).toBeGreaterThan(SIGN_IN_BYTES);
  expect(before).toBeLessThan(HOME_BYTES);
  // Charts are loaded once they are in view.
  await fresh.getByRole('heading', { name: 'Jobs by status' }).scrollIntoViewIfNeeded();
  await fresh.locator('svg:has(.visx-bar)').waitFor();
  expect((await bytesOf(scripts)) - before).toBeLessThan(CHART_BYTES);
});

describe('the sign-in page', () => {
  it('loads at most 150 kB of JavaScript (brotli), in two waves', async () => {
    const page = await browsers.open('/forgot-password');
    const fresh = await page.context().newPage();
    const scripts = scriptsOf(fresh);
    await fresh.goto(new URL('/sign-in', page.url()).href);
    await fresh.getByLabel('Username').waitFor();
    expect(await bytesOf(scripts)).toBeGreaterThan(50_000);
    expect(await bytesOf(scripts)).toBeLessThan(SIGN_IN_BYTES);
    // What the page names itself, and one more: the texts.
    const html = await (await fetch(`${stack.urls[0]}/sign-in`, ACCEPT_HTML)).text();
    const later = [...scripts].filter((url) => !html.includes(new URL(url).pathname));
    expect(later.length).toBeLessThanOrEqual(2);
  });

  it('has a strict Content-Security-Policy and is not cached', async () => {
    const page = await browsers.open('/sign-in');
    const response = await page.goto(page.url());
    const headers = response?.headers() ?? {};
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(await response?.text()).not.toMatch(/<script(?![^>]* src=)/);
  });
});

describe('the gateway', () => {
  const get = (path: string, accept: string) =>
    fetch(`${stack.urls[0]}${path}`, { headers: { accept, 'accept-encoding': 'br' } });

  it('serves the console for page navigations and nothing else', async () => {
    for (const path of ['/', '/customers/x', '/activate', '/reset-password', '/nowhere']) {
      const response = await get(path, 'text/html');
      expect([path, response.status, await response.text()]).toEqual([
        path,
        200,
        expect.stringContaining('id="root"'),
      ]);
    }
    expectProblem(
      await call('GET', '/nowhere', { headers: { accept: 'text/html' } }),
      404,
      'not-found',
    );
    expect((await get('/nowhere', 'application/json')).status).toBe(404);
    expect((await get('/assets/nothing.js', '*/*')).headers.get('cache-control')).toBe('no-store');
  });

  it('serves assets compressed and immutable', async () => {
    const page = await (await get('/', 'text/html')).text();
    const [script = ''] = /\/assets\/main-[\w-]+\.js/.exec(page) ?? [];
    const response = await get(script, '*/*');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await response.text()).length).toBeGreaterThan(1_000);
    const plain = await fetch(`${stack.urls[0]}${script}`, {
      headers: { 'accept-encoding': 'br;q=0' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('serves no file beside them', async () => {
    for (const name of ['..%2findex.html', '%2e%2e%2f%2e%2e%2fpackage.json', '.', '']) {
      expect([name, (await get(`/assets/${name}`, '*/*')).status]).toEqual([name, 404]);
    }
  });
});
