import { readdirSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the console, as small as the browser takes it. */
export interface ConsoleFile {
  type: string;
  /** Where it lies, by the encoding in which it goes over the wire. */
  paths: Partial<Record<Encoding, string>> & { identity: string };
}

/** The best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ENDINGS: Readonly<Record<string, Encoding>> = { '.br': 'br', '.gz': 'gzip' };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** What was built of the console, by path. Its bytes are read when they are asked for: the system keeps them better than we would. */
export function listConsole(): ReadonlyMap<string, ConsoleFile> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@gatehouse/console/page')));
  const files = new Map<string, ConsoleFile>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.filter((each) => !(extname(each) in ENDINGS))) {
    files.set(relative(folder, path), {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      paths: { identity: path },
    });
  }
  for (const path of paths) {
    const encoding = ENDINGS[extname(path)];
    const file = files.get(relative(folder, path).slice(0, -extname(path).length));
    if (encoding && file) file.paths[encoding] = path;
  }
  return files;
}
