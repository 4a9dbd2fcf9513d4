/** A measured value, as tables show it and as `--json` writes it. */
export class Quantity {
  constructor(
    readonly value: number,
    readonly unit: string,
    private readonly digits: number,
  ) {}

  toString(): string {
    return `${this.value.toFixed(this.digits)} ${this.unit}`.trim();
  }

  toJSON(): { value: number; unit: string } {
    return { value: this.value, unit: this.unit };
  }
}

type Value = string | Quantity;

/** A row: name and one or several values. */
export type Figure = [what: string, ...values: Value[]];

export interface Table {
  title: string;
  figures: Figure[];
}

/** All tables so far. */
export const printedTables: Table[] = [];

/** Prints a Markdown table. */
export function printTable(title: string, figures: Figure[]): void {
  printedTables.push({ title, figures });
  const width = Math.max(...figures.map(([what]) => what.length));
  console.log(`\n### ${title}\n`);
  console.log(`| ${'figure'.padEnd(width)} | value |`);
  console.log(`| ${'-'.repeat(width)} | --- |`);
  for (const [what, ...values] of figures)
    console.log(`| ${what.padEnd(width)} | ${values.map(String).join('; ')} |`);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const ms = (value: number): Quantity => new Quantity(value, 'ms', value < 10 ? 2 : 0);
export const perSecond = (value: number): Quantity =>
  new Quantity(value, '/s', value < 100 ? 1 : 0);
export const ratio = (value: number): Quantity => new Quantity(value, '', 2);
export const count = (value: number, unit: string): Quantity => new Quantity(value, unit, 1);
