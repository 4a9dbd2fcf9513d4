import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider } from '../testing/customer-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';

const browsers = useBrowser();
let page: Page;

beforeAll(async () => {
  const provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/templates' });
});

const dialog = (name: string) => page.getByRole('dialog', { name });
const focused = (): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
  );

describe('a dialog', () => {
  it('closes on Escape and returns the focus to the button that opened it', async () => {
    await page.getByRole('button', { name: 'Add template' }).click();
    await dialog('Add template').waitFor();
    await page.keyboard.press('Escape');
    await dialog('Add template').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Add template');
  });

  it('asks before Escape discards what was typed', async () => {
    await page.getByRole('button', { name: 'Add template' }).click();
    await page.getByLabel('Name').fill('Monthly inspection');
    await page.keyboard.press('Escape');
    await dialog('Discard your changes?').waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog('Discard your changes?').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name').inputValue()).toBe('Monthly inspection');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();
    await dialog('Add template').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Add template');
  });

  it('opened from a menu returns the focus to the menu’s button', async () => {
    await page.getByRole('button', { name: 'Add template' }).click();
    await page.getByLabel('Name').fill('Yearly inspection');
    await page.getByLabel('Steps').fill('Look');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Actions for Yearly inspection' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await dialog('Edit Yearly inspection').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await dialog('Edit Yearly inspection').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Actions for Yearly inspection');
  });
});

describe('a list', () => {
  it('keeps its filters in the address, and says when nothing matches them', async () => {
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('nothing like it');
    await waitForText(page, 'No results');
    expect(new URL(page.url()).searchParams.get('q')).toBe('nothing like it');
    await page.reload();
    await waitForText(page, 'No results');
    expect(await page.getByRole('searchbox').inputValue()).toBe('nothing like it');
  });
});
