import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Waits for theme changes and animations first. The themes differ in colors only, so the second one is judged by these alone. */
const runAxeWhenSettled = (
  options: axe.RunOptions,
): string => `new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
  .then(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)))
  .then(() => axe.run(document, ${JSON.stringify(options)}))`;
/** The rules that ask for colors; the enhanced one is not part of level AA. */
const COLORS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const VIOLATIONS: axe.RunOptions = { resultTypes: ['violations'] };
const RUN_IN = {
  light: runAxeWhenSettled(VIOLATIONS),
  dark: runAxeWhenSettled({ ...VIOLATIONS, runOnly: COLORS }),
};
const LAYOUT_TIMEOUT = { timeout: 2_000 };

/** The axe violations of a page in the light and dark themes. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    const { violations } = await page.evaluate<axe.AxeResults>(RUN_IN[colorScheme]);
    for (const { id, nodes } of violations) {
      found.push(`${new URL(page.url()).pathname} ${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`);
    }
  }
  return found;
}

/** Visits each path without a reload and checks it once loaded. */
export async function checkPages(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  await injectAxe(page);
  for (const path of paths) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
    await page
      .waitForFunction('document.documentElement.scrollWidth <= innerWidth', null, LAYOUT_TIMEOUT)
      .catch(() => found.push(`${path} is wider than a narrow screen`));
    await page.setViewportSize({ width: 1280, height: 800 });
    found.push(...(await accessibilityViolations(page)));
  }
  return found;
}

/** Injects axe into a page, for {@link accessibilityViolations}. */
export async function injectAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}
