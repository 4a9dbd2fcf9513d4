import { IMPORT_ROWS, InvalidRequest, type FieldError } from '@gatehouse/contracts';
import type { z } from 'zod';
import { linesOf } from './csv-lines.js';
import { recordsOf, type CsvRecord } from './csv-records.js';

/** A row of a file: the text of each cell that is not empty, by the name of its column; or what is wrong with it as a whole. */
export type CsvRow = { row: number } & ({ fields: Record<string, string> } | { fault: string });

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a file of CSV in UTF-8, row by row. Its first row names the columns, in any order.
 * @param shape what a row may and must have
 * @throws InvalidRequest where the first row does not fit
 */
export async function* rowsOf(
  file: AsyncIterable<Buffer>,
  shape: z.ZodObject,
): AsyncGenerator<CsvRow, void> {
  const lines = linesOf(file);
  try {
    const first = await lines.next();
    const header = (first.done ? '' : (first.value ?? '')).replace(BYTE_ORDER_MARK, '');
    const delimiter = header.includes(';') ? ';' : ',';
    const columns = await columnsOf(header, delimiter, shape);
    const records = recordsOf(lines, { delimiter, cells: columns.length });
    yield* numbered(records, (cells) => fieldsOf(columns, cells));
  } finally {
    // Lets go of the file, also where it was not read to its end.
    await lines.return();
  }
}

async function* numbered(
  records: AsyncIterable<CsvRecord>,
  fieldsOf: (cells: string[]) => Record<string, string>,
): AsyncGenerator<CsvRow, void> {
  let row = 0;
  for await (const record of records) {
    row++;
    if (row > IMPORT_ROWS) {
      yield {
        row,
        fault: `is one more than the ${IMPORT_ROWS} that a file may have: it ends here`,
      };
      return;
    }
    if ('fault' in record) yield { row, fault: record.fault };
    else yield { row, fields: fieldsOf(record.cells) };
  }
}

async function columnsOf(
  header: string,
  delimiter: ',' | ';',
  shape: z.ZodObject,
): Promise<string[]> {
  const oneLine = [header][Symbol.iterator]();
  const lines = { next: () => Promise.resolve(oneLine.next()) };
  const { value: record } = await recordsOf(lines, { delimiter }).next();
  if (!record || 'fault' in record) {
    throw new InvalidRequest({
      errors: [{ pointer: '', detail: 'must begin with a row that names the columns' }],
    });
  }
  const columns = record.cells.map((cell) => cell.trim());
  const errors = headerErrors(columns, shape);
  if (errors.length > 0) throw new InvalidRequest({ errors });
  return columns;
}

function headerErrors(columns: string[], shape: z.ZodObject): FieldError[] {
  const fields: Record<string, z.ZodType> = shape.shape;
  const known = Object.entries(fields);
  const at = (name: string, detail: string) => ({ pointer: `/${name}`, detail });
  return [
    ...columns
      .filter((name) => !known.some(([field]) => field === name))
      .map((name) => at(name, 'is not a column of this call')),
    ...columns
      .filter((name, index) => columns.indexOf(name) < index)
      .map((name) => at(name, 'comes twice in the first row')),
    ...known
      .filter(([field, type]) => !columns.includes(field) && !type.safeParse(undefined).success)
      .map(([field]) => at(field, 'is missing in the first row')),
  ];
}

function fieldsOf(columns: string[], cells: string[]): Record<string, string> {
  const named = columns.map((column, index) => [column, (cells[index] ?? '').trim()] as const);
  return Object.fromEntries(named.filter(([, text]) => text !== ''));
}
