import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export const WALKTHROUGHS = join(import.meta.dirname, '../../../../docs/walkthroughs.md');
const HEAD = `# Walkthroughs

What a provider does most, step by step, with the clicks that it takes. A journey follows these steps in a browser and compares this page;
\`npx vitest run --project e2e apps/e2e/src/console/seeds.spec.ts -u\` writes it.`;

interface Row {
  step: string;
  where: string;
  clicks: number;
}

/** Steps of a guide, followed on a page, with the clicks that each takes. What is typed doesn't count. */
export class Walkthrough {
  private readonly rows: Row[] = [];
  private clicks = 0;

  constructor(
    private readonly title: string,
    readonly page: Page,
  ) {}

  /** @param where in the console */
  async step(step: string, where: string, walk: () => Promise<unknown>): Promise<void> {
    this.clicks = 0;
    await walk();
    this.rows.push({ step, where, clicks: this.clicks });
  }

  async click(target: Locator, options?: { force: boolean }): Promise<void> {
    await target.first().click(options);
    this.clicks += 1;
  }

  readonly button = (name: string): Promise<void> =>
    this.click(this.page.getByRole('button', { name }));
  readonly link = (name: string): Promise<void> =>
    this.click(this.page.getByRole('link', { name, exact: true }));
  readonly menuItem = (name: string): Promise<void> =>
    this.click(this.page.getByRole('menuitem', { name }));

  /** Clicks the part of a switch that is visible. */
  toggle(name: string): Promise<void> {
    const input = this.page.getByRole('switch', { name });
    return this.click(this.page.locator('label', { has: input }).or(input));
  }

  async choose(label: string, option: string): Promise<void> {
    // What has been chosen already may cover the input.
    await this.click(this.page.getByRole('combobox', { name: label }), { force: true });
    await this.click(this.page.getByRole('option', { name: option, exact: true }));
  }

  fill(label: string, value: string): Promise<void> {
    return this.page.getByRole('textbox', { name: label }).fill(value);
  }

  /** What the arrow at the end of a row offers. */
  async ofRow(row: Locator, entry: string): Promise<void> {
    await this.click(row.getByRole('button', { name: /^Actions for/ }));
    await this.menuItem(entry);
  }

  /** What is under the user's name, at the top right. */
  async underName(entry: string): Promise<void> {
    await this.click(this.page.getByRole('banner').getByRole('button').last());
    await this.menuItem(entry);
  }

  markdown(): string {
    const total = this.rows.reduce((sum, { clicks }) => sum + clicks, 0);
    return [
      `## ${this.title}`,
      '',
      '| step | where | clicks |',
      '| --- | --- | --: |',
      ...this.rows.map(({ step, where, clicks }) => `| ${step} | ${where} | ${clicks} |`),
      `| ${this.rows.length} steps | | **${total}** |`,
    ].join('\n');
  }
}

/** The document of all guides. */
export const documented = (walks: Walkthrough[]): string =>
  `${[HEAD, ...walks.map((walk) => walk.markdown())].join('\n\n')}\n`;

/** Waits until a text is visible there. */
export const seen = (where: Locator, text: string): Promise<void> =>
  where.getByText(text).filter({ visible: true }).first().waitFor();
