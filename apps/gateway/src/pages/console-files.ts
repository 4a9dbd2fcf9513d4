import { readdirSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the console, in the best encoding the browser accepts. */
export interface ConsoleFile {
  type: string;
  /** Its paths by content encoding. */
  paths: Partial<Record<Encoding, string>> & { identity: string };
}

/** Best first. */
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

/** The built console, by path. Files are read on demand and cached by the operating system. */
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
