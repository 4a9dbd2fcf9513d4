/** A row: name and value. */
export type Figure = [what: string, value: string];

/** Prints a Markdown table. */
export function printTable(title: string, figures: Figure[]): void {
  const width = Math.max(...figures.map(([what]) => what.length));
  console.log(`\n### ${title}\n`);
  console.log(`| ${'figure'.padEnd(width)} | value |`);
  console.log(`| ${'-'.repeat(width)} | --- |`);
  for (const [what, value] of figures) console.log(`| ${what.padEnd(width)} | ${value} |`);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const perSecond = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} /s`;
export const ratio = (value: number): string => value.toFixed(2);
