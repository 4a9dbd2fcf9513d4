import { IMPORT_ROWS } from '@gatehouse/contracts';
import type { z } from 'zod';
import { headerOf, type CsvHeader } from './csv-header.js';
import { linesOf } from './csv-lines.js';
import { isBlank, recordsOf, type CsvFault, type CsvRecord } from './csv-records.js';

/**
 * A row of a file, by the number that a spreadsheet shows beside it: the text of each cell that is not empty, by the name of its
 * column; or what is wrong with it as a whole.
 */
export type CsvRow = { row: number } & ({ fields: Record<string, string> } | { fault: CsvFault });

/**
 * Reads a file of CSV in UTF-8, row by row, as spreadsheets write it.
 * @param shape what a row may and must have
 * @throws InvalidRequest where the row that names the columns does not fit
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
    // Lets go of the file, also where it was not read to its end.
    await lines.return();
  }
}

/** Blank rows have a number, too, but say nothing. */
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
      const detail = `is one more than the ${IMPORT_ROWS} that a file may have: it ends here`;
      yield { row, fault: { code: 'too-many-rows', limit: IMPORT_ROWS, detail } };
      return;
    }
    yield 'fault' in record
      ? { row, fault: record.fault }
      : { row, ...fieldsOf(columns, record.cells) };
  }
}

/** Spreadsheets leave out empty cells at the end, or write more of them than there are columns. */
function fieldsOf(
  columns: readonly (string | null)[],
  cells: readonly string[],
): { fields: Record<string, string> } | { fault: CsvFault } {
  const named = cells.map((cell, index) => [columns[index] ?? null, cell.trim()] as const);
  const filled = named.filter(([, text]) => text !== '');
  if (filled.some(([name]) => name === null)) {
    const limit = columns.length;
    const detail = `has a cell in no column that the first row names`;
    return { fault: { code: 'extra-cell', limit, detail } };
  }
  return { fields: Object.fromEntries(filled as [string, string][]) };
}
