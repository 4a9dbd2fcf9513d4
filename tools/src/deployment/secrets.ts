import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';
import { Manifest } from './manifests.js';

const run = promisify(execFile);
const List = z.object({ items: z.array(Manifest) });

/** The Secrets that the provisioner makes, with these settings. */
export async function makeSecrets(env: Record<string, string> = {}): Promise<Manifest[]> {
  const provisioner = join(projectRoot, 'apps', 'provisioner', 'dist', 'bundle', 'main.js');
  const { stdout } = await run(process.execPath, [provisioner, 'kubernetes-secrets'], { env });
  return List.parse(JSON.parse(stdout)).items;
}
