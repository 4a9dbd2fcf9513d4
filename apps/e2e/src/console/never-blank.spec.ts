import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider } from '../testing/customer-fixture.js';
import { useBrowser } from '../testing/browser.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';

const browsers = useBrowser();
let email: string;

beforeAll(async () => {
  email = (await createProvider()).admin.email;
});

const BRANDING = /\/assets\/branding-[\w-]+\.js$/;

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** Counts how often the whole page is loaded from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => void loads++);
  return () => loads;
}

describe('a part of the console that an upgrade has removed', () => {
  it('is loaded from the new version, with one reload', async () => {
    const page = await browsers.signedIn(email, { path: '/customers' });
    const loads = countLoads(page);
    await page.route(BRANDING, (route) => route.fulfill({ status: 404 }), { times: 1 });
    await open(page, 'Branding');
    await heading(page, 'Branding').waitFor();
    expect([loads(), new URL(page.url()).pathname]).toEqual([1, '/settings/branding']);
  });

  it('that stays missing is reported, and the rest can be used', async () => {
    const page = await browsers.signedIn(email, { path: '/customers' });
    const loads = countLoads(page);
    await page.route(BRANDING, (route) => route.fulfill({ status: 404 }));
    await open(page, 'Branding');
    await heading(page, 'This page could not be loaded').waitFor();
    expect(loads()).toBe(1);
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await open(page, 'Customers');
    await heading(page, 'Customers').waitFor();
  });
});

it('a page that throws says so, and the others work', async () => {
  const page = await browsers.signedIn(email, { path: '/customers' });
  const body = 'export default () => { throw new Error("broken"); };';
  await page.route(BRANDING, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await open(page, 'Branding');
  await heading(page, 'This page stopped working').waitFor();
  await open(page, 'Customers');
  await heading(page, 'Customers').waitFor();
});

it('a lost connection is shown until it is back', async () => {
  const page = await browsers.signedIn(email, { path: '/customers' });
  await page.getByText('No customers yet').waitFor();
  const banner = page.getByText('Can’t connect');
  await page.context().setOffline(true);
  await banner.waitFor();
  await injectAxe(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.context().setOffline(false);
  await banner.waitFor({ state: 'detached' });
});
