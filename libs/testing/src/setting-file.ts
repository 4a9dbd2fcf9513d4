import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A setting that is in a file, as an orchestrator hands out secrets. */
export interface SettingFile {
  /** What a service reads from its environment to find it. */
  env: Record<string, string>;
  /** Replaces the file, all at once. */
  change(value: string): Promise<void>;
  remove(): Promise<void>;
}

export async function settingFile(name: string, value: string): Promise<SettingFile> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-setting-'));
  const [file, next] = [join(folder, name), join(folder, 'next')];
  await writeFile(file, value);
  return {
    env: { [`${name}_FILE`]: file },
    change: async (other) => {
      await writeFile(next, other);
      await rename(next, file);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
