import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that only its owner reads, whole or not at all. */
export async function writeSafely(file: string, content: string): Promise<void> {
  const unfinished = `${file}.new`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await rename(unfinished, file);
}
