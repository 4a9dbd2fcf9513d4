import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Colours take a frame to follow, and what fades another one. */
const SETTLED_AXE = `new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
  .then(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)))
  .then(() => axe.run(document, { resultTypes: ['violations'] }))`;
const FITTING = { timeout: 2_000 };

/** What axe finds on a page, in the light and in the dark. */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    const { violations } = await page.evaluate<axe.AxeResults>(SETTLED_AXE);
    for (const { id, nodes } of violations) {
      found.push(`${new URL(page.url()).pathname} ${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`);
    }
  }
  return found;
}

/** Goes to each address without loading the console anew, and looks at it once it is whole. */
export async function lookAt(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  await bringAxe(page);
  for (const path of paths) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
    await page
      .waitForFunction('document.documentElement.scrollWidth <= innerWidth', null, FITTING)
      .catch(() => found.push(`${path} is wider than a narrow screen`));
    await page.setViewportSize({ width: 1280, height: 800 });
    found.push(...(await findings(page)));
  }
  return found;
}

/** Brings axe to a page, for {@link findings}. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}
