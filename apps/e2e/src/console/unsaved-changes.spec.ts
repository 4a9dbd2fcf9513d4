import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider } from '../testing/customer-fixture.js';
import { useBrowser } from '../testing/browser.js';

const browsers = useBrowser();
let page: Page;

beforeAll(async () => {
  const provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/jobs' });
});

const question = () => page.getByRole('dialog', { name: 'Discard your changes?' });
const firstName = () => page.getByLabel('First name');
const path = (): string => new URL(page.url()).pathname;

/** To the page by links, so that there is one to go back to. */
beforeEach(async () => {
  await page.goto(new URL('/jobs', page.url()).href);
  await page.getByRole('button', { name: 'Kim Doe' }).click();
  await page.getByRole('menuitem', { name: 'Personal settings' }).click();
  await firstName().fill('Adele');
});

describe('a page with unsaved changes', () => {
  it('asks before a link leaves it, and stays if it shall', async () => {
    await page.getByRole('link', { name: 'Assets' }).click();
    await question().getByRole('button', { name: 'Keep editing' }).click();
    await question().waitFor({ state: 'detached' });
    expect(path()).toBe('/personal');
    expect(await firstName().inputValue()).toBe('Adele');
    await page.getByRole('link', { name: 'Assets' }).click();
    await question().getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'Assets', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
  });

  it('asks before going back, and then goes there', async () => {
    await page.goBack();
    await question().getByRole('button', { name: 'Keep editing' }).click();
    expect(path()).toBe('/personal');
    expect(await firstName().inputValue()).toBe('Adele');
    await page.goBack();
    await question().getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
    expect(path()).toBe('/jobs');
  });

  it('asks nothing once they are saved', async () => {
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByRole('button', { name: 'Adele Doe' }).waitFor();
    await page.getByRole('link', { name: 'Assets' }).click();
    await page.getByRole('heading', { name: 'Assets', level: 1 }).waitFor();
  });
});
