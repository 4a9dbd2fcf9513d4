// `npm run pictures:all`: takes every page of the console from a running `npm start` with demonstration data, in both themes and two
// widths, and puts the pictures side by side. It fails for a route that it does not know. LANGUAGE_SHOWN=de shows another language, and
// ONLY=customer only the pages of one kind of organization.
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { prepare, signIn } from './every-page/data.mjs';
import { pagesOf } from './every-page/pages.mjs';
import { checkComplete, consoleRoutes } from './every-page/routes.mjs';

const gatehouse = process.env.GATEHOUSE ?? 'http://localhost:8080';
const mail = process.env.MAIL ?? 'http://localhost:8025';
const language = process.env.LANGUAGE_SHOWN ?? 'en';
const demonstration = 'a-password-to-look-around';
const users = {
  provider: ['ada@northlift.example', demonstration],
  customer: ['technik@harbour-clinic.example', demonstration],
  platform: ['operator@gatehouse.local', 'operator-password-for-local-use'],
};
const VARIANTS = [1280, 390].flatMap((width) => [
  { width, colorScheme: 'light' },
  { width, colorScheme: 'dark' },
]);
const PER_SHEET = { 1280: [3, 6], 390: [6, 12] };
const HEIGHTS = { 1280: 900, 390: 1400 };

const ids = await prepare(gatehouse, mail);
const pages = pagesOf(ids);
checkComplete(await consoleRoutes(), pages);
const folder = await mkdtemp(join(tmpdir(), 'gatehouse-pages-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const taken = [];
const wide = [];

async function open(kind) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const [username, password] = users[kind] ?? [];
  if (username) await enter(page, username, password);
  if (username) await page.getByRole('navigation').first().waitFor({ state: 'attached' });
  return page;
}

async function enter(page, username, password) {
  await page.goto(`${gatehouse}/sign-in`);
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function settle(page) {
  await page.locator('h1, h2, [role=alert]').first().waitFor();
  await page.locator('[role=status][aria-label]').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready');
  const frames = 'new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))';
  await page.evaluate(frames);
}

async function take(page, { kind, path, opens }) {
  const title = `${kind} ${path.split('?')[0].split('#')[0]}${opens ? ' (dialog)' : ''}`;
  for (const { width, colorScheme } of VARIANTS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (over > 0) wide.push(`${title} is ${over} px too wide at ${width}`);
    const name = `${String(taken.length).padStart(3, '0')}.png`;
    await page.screenshot({ path: join(folder, name), fullPage: !opens });
    taken.push({ title, width, colorScheme, file: join(folder, name) });
  }
}

async function takeAll(kind) {
  const page = await open(kind);
  for (const each of pages.filter((one) => one.kind === kind)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('about:blank');
    await page.goto(gatehouse + each.path);
    try {
      await settle(page);
      if (each.opens) {
        const button = page
          .getByRole('button', { name: each.opens })
          .or(page.getByRole('switch', { name: each.opens }));
        await button.first().click({ force: true });
        await page.getByRole('dialog').waitFor();
      }
      await take(page, each);
    } catch (error) {
      console.error(`${kind} ${each.path} ${each.opens ?? ''}: ${error.message.split('\n')[0]}`);
      process.exitCode = 1;
    }
  }
  await page.context().close();
}

/** Pictures side by side, cut off at the bottom. */
async function sheet(pictures, [columns], width, file) {
  const height = HEIGHTS[width];
  const scale = width === 1280 ? 0.5 : 0.75;
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const tiles = await Promise.all(
    pictures.map(async (picture, index) => ({
      input: await sharp(await sharp(picture.file).resize({ width: w }).toBuffer())
        .resize({ width: w, height: h, fit: 'cover', position: 'top', withoutEnlargement: true })
        .toBuffer(),
      left: (index % columns) * (w + 8),
      top: Math.floor(index / columns) * (h + 8),
    })),
  );
  const rows = Math.ceil(pictures.length / columns);
  const size = { width: columns * (w + 8), height: rows * (h + 8), channels: 3 };
  await sharp({ create: { ...size, background: '#c33' } })
    .composite(tiles)
    .png()
    .toFile(file);
  console.log(`${file}\n  ${pictures.map(({ title }) => title).join('\n  ')}`);
}

await mkdir(folder, { recursive: true });
try {
  for (const [username, password] of Object.values(users)) {
    const user = await signIn(gatehouse, username, password);
    await user.call('PATCH', '/me', { language });
  }
  for (const kind of ['public', ...Object.keys(users)]) {
    if (process.env.ONLY === undefined || process.env.ONLY === kind) await takeAll(kind);
  }
  const page = await open('public');
  await enter(page, ids.newcomer, demonstration);
  await page.getByRole('checkbox').waitFor();
  await take(page, { kind: 'newcomer', path: '/terms' });
  for (const { width, colorScheme } of VARIANTS) {
    const own = taken.filter((each) => each.width === width && each.colorScheme === colorScheme);
    const [, count] = PER_SHEET[width];
    for (let start = 0; start < own.length; start += count) {
      const file = join(folder, `sheet-${width}-${colorScheme}-${start / count}.png`);
      await sheet(own.slice(start, start + count), PER_SHEET[width], width, file);
    }
  }
  for (const line of wide) console.error(line);
  if (wide.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
