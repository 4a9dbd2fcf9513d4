export type Cell = string | number | null | undefined;

/** Prints for people, or as JSON. */
export class Output {
  constructor(readonly isJson: boolean) {}

  /** A result: a line of JSON, or the text for people. */
  result(value: unknown, text: string): void {
    process.stdout.write(`${this.isJson ? JSON.stringify(value) : visible(text)}\n`);
  }

  /** A list: a line for each value. The table for people is aligned once it is known. */
  async list<Item>(
    items: AsyncIterable<Item> | Iterable<Item>,
    columns: Readonly<Record<string, (item: Item) => Cell>>,
  ): Promise<void> {
    const rows: string[][] = [Object.keys(columns)];
    for await (const item of items) {
      if (this.isJson) process.stdout.write(`${JSON.stringify(item)}\n`);
      else rows.push(Object.values(columns).map((cell) => visible(String(cell(item) ?? ''))));
    }
    if (this.isJson || rows.length === 1) return;
    const widths = rows[0]?.map((_, column) =>
      Math.max(...rows.map((row) => row[column]?.length ?? 0)),
    );
    for (const row of rows) {
      const cells = row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
      process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
    }
  }

  /** Says how it goes on: not part of the result. */
  progress(text: string): void {
    process.stderr.write(`${visible(text)}\n`);
  }
}

/** Text from elsewhere must not control the terminal. */
export const visible = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
