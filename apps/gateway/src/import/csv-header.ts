import { InvalidRequest, type FieldError } from '@gatehouse/contracts';
import type { z } from 'zod';
import type { Line } from './csv-lines.js';
import { isBlank, recordsOf, type CsvForm } from './csv-records.js';

/** The names of the columns, in order; null for one without a name. */
export interface CsvHeader {
  columns: (string | null)[];
  delimiter: CsvForm['delimiter'];
  /** Its row number. */
  row: number;
}

/** Delimiters: comma, semicolon (in half of Europe), tab. */
const DELIMITERS = [',', ';', '\t'] as const;
/** Excel's delimiter hint, a line that it does not show. */
const SEPARATOR = /^"?sep=([,;\t])"?$/i;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a file up to its header, with columns in any order and case.
 * @throws InvalidRequest if there is none, or it does not match
 */
export async function headerOf(lines: AsyncIterator<Line>, shape: z.ZodObject): Promise<CsvHeader> {
  let declared: CsvForm['delimiter'] | undefined;
  let row = 0;
  for (let isFirst = true; ; isFirst = false) {
    const next = await lines.next();
    if (next.done || next.value === null) throw unnamed();
    const line = isFirst ? next.value.replace(BYTE_ORDER_MARK, '') : next.value;
    const separator = isFirst ? SEPARATOR.exec(line)?.[1] : undefined;
    if (separator !== undefined) {
      declared = separator as CsvForm['delimiter'];
      continue;
    }
    row++;
    const { delimiter, cells } = await cellsOf(line, declared);
    if (!isBlank(cells)) return { columns: columnsOf(cells, shape), delimiter, row };
  }
}

/** Without a hint, the delimiter that yields the most columns. */
async function cellsOf(line: string, declared: CsvForm['delimiter'] | undefined) {
  let best = { delimiter: declared ?? DELIMITERS[0], cells: [] as string[] };
  for (const delimiter of declared ? [declared] : DELIMITERS) {
    const one = [line][Symbol.iterator]();
    const lines = { next: () => Promise.resolve(one.next()) };
    const { value: record } = await recordsOf(lines, { delimiter }).next();
    const cells = record && 'cells' in record ? record.cells : [];
    if (cells.length > best.cells.length) best = { delimiter, cells };
  }
  if (best.cells.length === 0 && line !== '') throw unnamed();
  return best;
}

const unnamed = (): InvalidRequest =>
  new InvalidRequest({
    errors: [{ pointer: '', code: 'no-header', detail: 'must start with a row of column names' }],
  });

/** Recognizes `EMAIL`, `First name` and `first_name`. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** @throws InvalidRequest */
function columnsOf(cells: readonly string[], shape: z.ZodObject): (string | null)[] {
  const fields: Record<string, z.ZodType> = shape.shape;
  const known = new Map(Object.keys(fields).map((field) => [keyOf(field), field]));
  const columns = cells.map((cell) => (cell.trim() === '' ? null : cell.trim()));
  const named = columns.map((name) => (name === null ? null : (known.get(keyOf(name)) ?? name)));
  const errors = headerErrors(named, fields);
  if (errors.length > 0) throw new InvalidRequest({ errors });
  return named;
}

function headerErrors(
  columns: readonly (string | null)[],
  fields: Record<string, z.ZodType>,
): FieldError[] {
  const at = (name: string, code: FieldError['code'], detail: string): FieldError => ({
    ...{ pointer: `/${name}`, detail },
    ...(code ? { code } : {}),
  });
  const names = columns.filter((name) => name !== null);
  return [
    ...names
      .filter((name) => !(name in fields))
      .map((name) => at(name, 'unknown-column', 'is not a known column')),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => at(name, 'repeated-column', 'is a duplicate column')),
    ...Object.entries(fields)
      .filter(([field, type]) => !names.includes(field) && !type.safeParse(undefined).success)
      .map(([field]) => at(field, 'missing-column', 'is a required column')),
  ];
}
