import { rename, writeFile } from 'node:fs/promises';

/** Writes a file atomically, readable by its owner only. */
export async function writeAtomically(file: string, content: string): Promise<void> {
  const unfinished = `${file}.new`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await rename(unfinished, file);
}
