import { CsvError, parse } from 'csv-parse/sync';
import type { FieldFault } from '@gatehouse/contracts';
import type { Line } from './csv-lines.js';

/** The cells of one record of a file, or what keeps it from being read. */
export type CsvRecord = { cells: string[] } | { fault: CsvFault };

export interface CsvFault extends FieldFault {
  detail: string;
}

/** How the records of a file are written. */
export interface CsvForm {
  /** What parts the cells. */
  delimiter: ',' | ';' | '\t';
}

/** A quoted cell may hold line breaks; one that goes on for longer was never closed. */
const MOST_LINES = 10;

const UNFINISHED: CsvRecord = {
  fault: { code: 'unclosed-quote', detail: 'has a quotation mark that is never closed' },
};
const TOO_LONG: CsvRecord = {
  fault: { code: 'row-too-long', detail: 'is longer than a row can be' },
};
const MISPLACED: CsvRecord = {
  fault: { code: 'misplaced-quote', detail: 'has a quotation mark where none can be' },
};

/** A row in which nobody has written anything, however many cells it has. */
export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '');

/**
 * Puts lines together to records, as RFC 4180 says. One that is broken is given up together with its first line only: what follows is
 * read as if nothing had been.
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
    // What went wrong over several lines began with a quotation mark too many in the first.
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
