import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { call, expectProblem } from '../testing/api-client.js';
import { stack } from '../testing/stack.js';
import { useBrowser } from '../testing/browser.js';

const BUDGET_BYTES = 250_000;

const browsers = useBrowser();

describe('the sign-in page', () => {
  it('loads at most 250 kB of JavaScript (gzip), all from the same origin', async () => {
    const sizes: number[] = [];
    const page = await browsers.open('/forgot-password');
    const fresh = await page.context().newPage();
    const bodies: Promise<void>[] = [];
    fresh.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      bodies.push(response.body().then((body) => void sizes.push(gzipSync(body).length)));
    });
    await fresh.goto(new URL('/sign-in', page.url()).href);
    await fresh.getByLabel('Username').waitFor();
    await Promise.all(bodies);
    const bytes = sizes.reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(BUDGET_BYTES);
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
      const answer = await get(path, 'text/html');
      expect([path, answer.status, await answer.text()]).toEqual([
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
    const [script = ''] = /\/assets\/[\w-]+\.js/.exec(page) ?? [];
    const answer = await get(script, '*/*');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await answer.text()).length).toBeGreaterThan(1_000);
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
