import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 50 * 1024 * 1024;

/** The file into which a process writes. */
export function logFile(dataFolder: string, name: string): string {
  return join(dataFolder, 'logs', `${name}.log`);
}

/** Opens a log for appending, lends it out, and closes it; a large one is first set aside. */
export function withLog<T>(file: string, use: (descriptor: number) => T): T {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest)
    renameSync(file, `${file}.old`);
  const descriptor = openSync(file, 'a', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What a process said last, for a sentence about its end. */
export function lastWords(file: string): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-30).map(readable);
  const complaint = lines.findLast((line) => /error|fatal|must|cannot|not /i.test(line));
  return (complaint ?? lines.at(-1) ?? '').trim();
}

function readable(line: string): string {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry === 'object' && entry !== null && 'msg' in entry) return String(entry.msg);
  } catch {
    // Not every line is JSON: what Node itself writes about a crash is not.
  }
  return line;
}
