import { IMPORT_ROWS } from '@gatehouse/contracts';
import type { z } from 'zod';
import { headerOf, type CsvHeader } from './csv-header.js';
import { linesOf } from './csv-lines.js';
import { isBlank, recordsOf, type CsvFault, type CsvRecord } from './csv-records.js';

/**
 * A row, by the number that a spreadsheet shows for it: non-empty cells by column name, or what is wrong with the row as a whole.
 */
export type CsvRow = { row: number } & ({ fields: Record<string, string> } | { fault: CsvFault });

/**
 * Reads CSV in UTF-8 row by row, as spreadsheets write it.
 * @param shape the columns of a row
 * @throws InvalidRequest if the header does not match
 */
export async function* rowsOf(
  file: AsyncIterable<Buffer>,
  shape: z.ZodObject,
): AsyncGenerator<CsvRow, void> {
  const lines = linesOf(file);
  try {
    const header = await headerOf(lines, shape);
    yield* numbered(recordsOf(lines, { delimiter: header.delimiter }), header);
  } finally {
    // Releases the file, even if it was not read to its end.
    await lines.return();
  }
}

/** Blank rows count, but are skipped. */
async function* numbered(
  records: AsyncIterable<CsvRecord>,
  { columns, row: headerRow }: CsvHeader,
): AsyncGenerator<CsvRow, void> {
  let row = headerRow;
  let count = 0;
  for await (const record of records) {
    row++;
    if ('cells' in record && isBlank(record.cells)) continue;
    count++;
    if (count > IMPORT_ROWS) {
      const detail = `exceeds the limit of ${IMPORT_ROWS} rows; the import stops here`;
      yield { row, fault: { code: 'too-many-rows', limit: IMPORT_ROWS, detail } };
      return;
    }
    yield 'fault' in record
      ? { row, fault: record.fault }
      : { row, ...fieldsOf(columns, record.cells) };
  }
}

/** Spreadsheets omit empty cells at the end, or write more cells than there are columns. */
function fieldsOf(
  columns: readonly (string | null)[],
  cells: readonly string[],
): { fields: Record<string, string> } | { fault: CsvFault } {
  const named = cells.map((cell, index) => [columns[index] ?? null, cell.trim()] as const);
  const filled = named.filter(([, text]) => text !== '');
  if (filled.some(([name]) => name === null)) {
    const limit = columns.length;
    const detail = 'has more cells than the first row';
    return { fault: { code: 'extra-cell', limit, detail } };
  }
  return { fields: Object.fromEntries(filled as [string, string][]) };
}
