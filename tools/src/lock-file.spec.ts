import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from './local/project.js';

const MANIFEST = 'package.json';
const LOCK = 'package-lock.json';

const Lock = z.looseObject({ packages: z.record(z.string(), z.looseObject({})) });
const Manifest = z.looseObject({ devDependencies: z.record(z.string(), z.string()) });

/** A dry-run install without network access. */
const install = (folder: string) =>
  promisify(execFile)('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], { cwd: folder });

describe('the lock file', () => {
  it('F82: names all that the packages of this repository ask for', async () => {
    await expect(install(projectRoot)).resolves.toBeDefined();
  });

  it('F82: is refused by npm ci where it lacks one of them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lock-file-'));
    try {
      const lock = Lock.parse(JSON.parse(await readFile(join(projectRoot, LOCK), 'utf8')));
      const workspaces = Object.keys(lock.packages).filter(
        (path) => !path.includes('node_modules'),
      );
      for (const path of workspaces)
        await cp(join(projectRoot, path, MANIFEST), join(folder, path, MANIFEST));
      await cp(join(projectRoot, LOCK), join(folder, LOCK));
      // A folder, since a package of the registry may not be in the cache.
      await mkdir(join(folder, 'added'));
      await writeFile(join(folder, 'added', MANIFEST), '{ "name": "added", "version": "1.0.0" }');
      const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
      manifest.devDependencies.added = 'file:added';
      await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
      await expect(install(folder)).rejects.toMatchObject({
        stderr: expect.stringContaining('Missing: added@') as unknown,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
