import { CsvError, parse } from 'csv-parse/sync';
import type { FieldFault } from '@gatehouse/contracts';
import type { Line } from './csv-lines.js';

/** The cells of a record, or why it could not be parsed. */
export type CsvRecord = { cells: string[] } | { fault: CsvFault };

export interface CsvFault extends FieldFault {
  detail: string;
}

/** The dialect of a file. */
export interface CsvForm {
  /** The delimiter. */
  delimiter: ',' | ';' | '\t';
}

/** A quoted cell may contain line breaks; beyond this it was never closed. */
const MOST_LINES = 10;

const UNFINISHED: CsvRecord = {
  fault: { code: 'unclosed-quote', detail: 'has an unclosed quotation mark' },
};
const TOO_LONG: CsvRecord = {
  fault: { code: 'row-too-long', detail: 'is too long' },
};
const MISPLACED: CsvRecord = {
  fault: { code: 'misplaced-quote', detail: 'has an unexpected quotation mark' },
};

/** A row of empty cells. */
export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '');

/**
 * Joins lines to records (RFC 4180). A broken record is skipped together with its first line only, and parsing resumes at the next.
 */
export async function* recordsOf(
  lines: AsyncIterator<Line>,
  form: CsvForm,
): AsyncGenerator<CsvRecord, void> {
  const ahead: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    if (ahead.length > 0) return ahead.shift();
    const result = await lines.next();
    return result.done ? undefined : result.value;
  };
  for (let line = await next(); line !== undefined; line = await next()) {
    let record = line === null ? TOO_LONG : read(line, form);
    const taken: Line[] = [];
    while (record === UNFINISHED && taken.length < MOST_LINES) {
      const more = await next();
      if (more === undefined) break;
      taken.push(more);
      if (more === null) break;
      record = read([line, ...taken].join('\n'), form);
    }
    // An error across several lines began with a stray quotation mark in the first.
    if (taken.length > 0 && 'fault' in record) {
      ahead.unshift(...taken);
      record = UNFINISHED;
    }
    yield record;
  }
}

function read(text: string, form: CsvForm): CsvRecord {
  return text.includes('"') ? readQuoted(text, form) : { cells: text.split(form.delimiter) };
}

function readQuoted(text: string, { delimiter }: CsvForm): CsvRecord {
  try {
    const [cells = []] = parse(text, { delimiter });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return UNFINISHED;
    return MISPLACED;
  }
}
