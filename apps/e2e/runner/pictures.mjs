// Makes the pictures of the README from a running `npm start` with its demonstration data: `npm run pictures`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const gatehouse = process.env.GATEHOUSE ?? 'http://localhost:8080';
const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');
const password = 'a-password-to-look-around';
const ada = 'ada@northlift.example';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});

/** A page on which somebody is signed in. */
async function signedIn(username, options = {}) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1200, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${gatehouse}/sign-in`);
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').waitFor();
  return page;
}

async function take(page, name) {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

await mkdir(folder, { recursive: true });
try {
  const light = await signedIn(ada);
  await light.getByRole('link', { name: 'Access Management' }).click();
  await light.getByText('Grand Hotel Aurora').waitFor();
  await take(light, 'access-management');

  const dark = await signedIn(ada, { colorScheme: 'dark' });
  await dark.getByRole('link', { name: 'Customers' }).click();
  await dark.getByRole('link', { name: 'Grand Hotel Aurora' }).click();
  await dark.getByRole('button', { name: 'Portal access pending' }).click();
  await take(dark, 'customer');
} finally {
  await browser.close();
}
