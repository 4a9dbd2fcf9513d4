import { closeSync, openSync, readFileSync } from 'node:fs';
import { copyFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

const largestBytes = 50 * 1024 * 1024;

/**
 * Rotates a log at `largest` bytes, keeping one old file. Processes keep writing to the same file, so it is copied
 * and truncated; without space for the copy, the old content is dropped.
 */
export async function boundLog(file: string, largest = largestBytes): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size <= largest) return;
  await copyFile(file, `${file}.old`).catch(() => rm(`${file}.old`, { force: true }));
  await truncate(file);
}

/** The log file of a process. */
export function logFile(dataFolder: string, name: string): string {
  return join(dataFolder, 'logs', `${name}.log`);
}

/** Opens a log for appending, calls the function, and closes it. */
export function withLog<T>(file: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'a', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The last log line of a process, for an error message. */
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
    // Not every line is JSON: Node's own crash output is not.
  }
  return line;
}
