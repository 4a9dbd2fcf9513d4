import { extname } from 'node:path';
import type { Option } from './command.js';

export const TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const;

export type Format = keyof typeof TYPES;

export const FORMAT: Option = {
  value: 'format',
  help: 'By default by the name of the file, or csv',
  choices: Object.keys(TYPES),
};

export const formatOf = (given: string | undefined, path: string | undefined): Format => {
  if (given !== undefined) return given as Format;
  return ['.ndjson', '.jsonl'].includes(extname(path ?? '')) ? 'ndjson' : 'csv';
};
