import { CsvError, parse } from 'csv-parse/sync';
import type { Line } from './csv-lines.js';

/** The cells of one record of a file, or what keeps it from being read. */
export type CsvRecord = { cells: string[] } | { fault: string };

/** How the records of a file are written. */
export interface CsvForm {
  /** What parts the cells: a comma, or the semicolon of spreadsheets in half of Europe. */
  delimiter: ',' | ';';
  /** How many cells a record has; any number where that is still to be seen. */
  cells?: number;
}

/** A quoted cell may hold line breaks, though none of ours should; one that goes on for longer was never closed. */
const MOST_LINES = 5;

const UNFINISHED: CsvRecord = { fault: 'has a quotation mark that is never closed' };

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
    if (line === '') continue;
    let record = line === null ? { fault: 'is longer than a row can be' } : read(line, form);
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
  const record = text.includes('"')
    ? readQuoted(text, form)
    : { cells: text.split(form.delimiter) };
  const { cells: wanted } = form;
  if ('fault' in record || wanted === undefined || record.cells.length === wanted) return record;
  return { fault: `has ${record.cells.length} cells, where the first row names ${wanted}` };
}

function readQuoted(text: string, { delimiter }: CsvForm): CsvRecord {
  try {
    const [cells = []] = parse(text, { delimiter });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return UNFINISHED;
    return { fault: 'has a quotation mark where none can be' };
  }
}
