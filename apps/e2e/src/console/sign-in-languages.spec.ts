import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../testing/browser.js';
import { createProvider } from '../testing/customer-fixture.js';
import { registerApplication, startSignIn, type Registered } from '../testing/openid-fixture.js';
import { stack } from '../testing/stack.js';

const browsers = useBrowser();
let portal: Registered;
beforeAll(async () => {
  portal = await registerApplication(await createProvider());
});

const languageOf = (page: Page): Promise<string> =>
  page.evaluate<string>('document.documentElement.lang');

const untilIn = (page: Page, language: string): Promise<void> =>
  page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });

async function open(locales: string): Promise<Page> {
  const { url } = await startSignIn(portal, { ui_locales: locales });
  return browsers.open(url.href);
}

describe('the sign-in page of an application', () => {
  it.each([
    ['xx de', 'de'],
    ['est DE-at en', 'de'],
    ['fr-CA de', 'fr'],
  ])('asked for “%s” is in %s, the first language that there is', async (locales, language) => {
    const page = await open(locales);
    await untilIn(page, language);
  });

  it('is in the language of the browser where there is none of them', async () => {
    const page = await open('xx est-EE');
    await page.getByLabel('Username').waitFor();
    expect(await languageOf(page)).toBe('en');
  });

  it('leaves the language of the console as it was, unless the user chooses one', async () => {
    const page = await open('de');
    await untilIn(page, 'de');
    await page.goto(`${stack.publicUrl}/sign-in`);
    await page.getByLabel('Username').waitFor();
    expect(await languageOf(page)).toBe('en');
    await page.goto((await startSignIn(portal, { ui_locales: 'de' })).url.href);
    await page.getByRole('button', { name: 'Français' }).click();
    await untilIn(page, 'fr');
    await page.goto(`${stack.publicUrl}/sign-in`);
    await untilIn(page, 'fr');
  });
});
