import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureDifferences } from '../testing/reference-picture.js';
import { useBrowser } from '../testing/browser.js';

const REFERENCES = join(import.meta.dirname, 'styleguide');
const SECTIONS = [
  ...['tokens', 'actions', 'badges', 'fields', 'table', 'states', 'loading', 'charts'],
];
const WIDTHS = [1280, 390];

const browsers = useBrowser();
let folder: string;
let server: PreviewServer;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-styleguide-'));
  const config = {
    root: join(import.meta.dirname, '..', '..', '..', 'console'),
    mode: 'styleguide',
    build: { outDir: folder, emptyOutDir: true },
  };
  await build(config);
  server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  url = new URL('/styleguide.html', server.resolvedUrls?.local[0]).href;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it.each(WIDTHS.flatMap((width) => [[width, 'light'] as const, [width, 'dark'] as const]))(
  'every component looks like its picture, %i px wide and %s',
  async (width, colorScheme) => {
    const viewport = { width, height: 1600 };
    const page = await browsers.open(url, { viewport, colorScheme, timezoneId: 'UTC' });
    const differences = (shown: Locator, name: string): Promise<string[]> =>
      pictureDifferences(shown, join(REFERENCES, `${name}-${width}-${colorScheme}.png`));
    const found: string[] = [];
    for (const section of SECTIONS) {
      const shown = page.locator(`[data-section=${section}]`);
      await shown.scrollIntoViewIfNeeded();
      if (section === 'charts') await shown.locator('svg').first().waitFor();
      await page.evaluate('document.fonts.ready');
      found.push(...(await differences(shown, section)));
    }
    found.push(...(await differences(await toastOn(page), 'toast')));
    await page.getByRole('button', { name: 'Confirmation' }).click();
    const dialog = page.getByRole('dialog');
    found.push(...(await differences(dialog, 'confirmation')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Form' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('This field is required').first().waitFor();
    found.push(...(await differences(dialog, 'form')));
    expect(found).toEqual([]);
  },
);

async function toastOn(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'With an action' }).click();
  return page.getByRole('alert').filter({ hasText: 'Undo' });
}
