import { IMPORT_ROWS, type FieldFault } from '@gatehouse/contracts';
import type { z } from 'zod';
import { linesOf } from './csv-lines.js';
import type { CsvRow } from './csv-rows.js';

/**
 * Reads a file of one JSON object per line, as rows of the same columns as in CSV. Rows are numbered as lines are; blank ones are skipped.
 * @param shape the columns of a row
 */
export async function* ndjsonRowsOf(
  file: AsyncIterable<Buffer>,
  shape: z.ZodObject,
): AsyncGenerator<CsvRow, void> {
  let row = 0;
  let count = 0;
  for await (const line of linesOf(file)) {
    row++;
    if (line?.trim() === '') continue;
    count++;
    if (count > IMPORT_ROWS) {
      const detail = `exceeds the limit of ${IMPORT_ROWS} rows; the import stops here`;
      yield { row, fault: { code: 'too-many-rows', limit: IMPORT_ROWS, detail } };
      return;
    }
    yield { row, ...(line === null ? TOO_LONG : rowOf(line, shape)) };
  }
}

type Row = { fields: Record<string, string> } | { fault: FieldFault & { detail: string } };

const TOO_LONG: Row = { fault: { code: 'row-too-long', detail: 'is too long' } };
const NO_OBJECT: Row = {
  fault: {
    code: 'invalid',
    detail: 'must be a JSON object of texts, numbers, booleans and lists of texts',
  },
};

function rowOf(line: string, shape: z.ZodObject): Row {
  const values = objectIn(line);
  if (!values) return NO_OBJECT;
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(shape.shape, name));
  if (unknown !== undefined)
    return { fault: { code: 'unknown-field', detail: 'has an unknown field' } };
  const filled = Object.entries(values).filter(([, value]) => value !== null);
  if (filled.some(([, value]) => typeof value === 'object' && !isList(value))) return NO_OBJECT;
  return { fields: Object.fromEntries(filled.map(([name, value]) => [name, textOf(value)])) };
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Lists are separated by `|`, as in CSV. */
function textOf(value: unknown): string {
  if (isList(value)) return value.join('|');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
