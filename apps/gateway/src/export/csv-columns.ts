import { z } from 'zod';

/** A column: its name, which is the path of a field (`access.status`), and its cell in an item. */
export interface CsvColumn {
  name: string;
  cellOf: (item: unknown) => string;
}

/** The columns of a list's items, in the order of their schema. */
export const columnsOf = (item: z.ZodType): CsvColumn[] =>
  pathsOf(item, []).map((path) => ({
    name: path.join('.'),
    cellOf: (value) => quoted(textOf(path.reduce(fieldOf, value))),
  }));

function pathsOf(schema: z.ZodType, path: readonly string[]): string[][] {
  const inner = withoutOptional(schema);
  if (!(inner instanceof z.ZodObject)) return [[...path]];
  const fields: Record<string, z.ZodType> = inner.shape;
  return Object.entries(fields).flatMap(([name, field]) => pathsOf(field, [...path, name]));
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null;

/** Lists are separated by `|`, as imports read them. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('|');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What spreadsheets take for a formula, which could send away other cells. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell (RFC 4180). An apostrophe keeps it text in a spreadsheet. */
function quoted(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
