// `npm run pictures`: takes the README's screenshots from a running `npm start` with demonstration data, and `npm run example`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const gatehouse = process.env.GATEHOUSE ?? 'http://localhost:8080';
const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');
const portal = process.env.PORTAL ?? 'http://localhost:4100';
const password = 'a-password-to-look-around';
const ada = 'ada@northlift.example';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});

/** Opens a page as a signed-in user. */
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
  await page.getByRole('navigation').first().waitFor();
  return page;
}

/** Opens the example portal as a user who signs in with Gatehouse. */
async function signedInToPortal(username) {
  const context = await browser.newContext({ viewport: { width: 900, height: 420 } });
  const page = await context.newPage();
  await page.goto(portal);
  await page.getByRole('link', { name: 'Sign in with Gatehouse' }).click();
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('table').waitFor();
  return page;
}

async function take(page, name) {
  await page.waitForLoadState(name === 'portal' ? 'load' : 'networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

/**
 * The moment: the switch goes off, and the customer's session is gone. Provider and customer side by side, as an animated WebP; each
 * frame is shown for its milliseconds.
 */
async function film(provider, customer, name) {
  const frames = [];
  const shoot = async (ms) => {
    const [left, right] = await Promise.all([provider.screenshot(), customer.screenshot()]);
    const { width = 0, height = 0 } = await sharp(left).metadata();
    const picture = await sharp({
      create: { width: 2 * width + 12, height, channels: 3, background: '#888' },
    })
      .composite([
        { input: left, left: 0, top: 0 },
        { input: right, left: width + 12, top: 0 },
      ])
      .png()
      .toBuffer();
    frames.push({ picture, ms });
  };
  const row = provider.getByRole('row').filter({ hasText: 'Harbour Clinic' });
  const access = row.getByRole('switch');
  await shoot(2_000);
  await access.press('Space');
  const confirm = provider.getByRole('dialog').getByRole('button').last();
  await confirm.waitFor();
  await shoot(1_500);
  await confirm.click();
  await row.getByText('Disabled').waitFor();
  await customer.getByRole('button', { name: 'Sign in' }).waitFor();
  await shoot(3_500);
  await access.press('Space');
  await row.getByText('Accepted').waitFor();
  const pictures = frames.map(({ picture }) => picture);
  await sharp(pictures, { join: { animated: true } })
    .webp({ quality: 80, delay: frames.map(({ ms }) => ms), loop: 0 })
    .toFile(join(folder, `${name}.webp`));
  console.log(`docs/pictures/${name}.webp`);
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

  const theirs = await signedInToPortal('technik@harbour-clinic.example');
  await take(theirs, 'portal');

  const half = { viewport: { width: 760, height: 560 } };
  const provider = await signedIn(ada, half);
  await provider.goto(`${gatehouse}/settings/access`);
  await provider.getByText('Harbour Clinic').waitFor();
  await film(provider, await signedIn('technik@harbour-clinic.example', half), 'off');
} finally {
  await browser.close();
}
