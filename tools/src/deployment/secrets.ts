import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';
import { Manifest } from './manifests.js';

const run = promisify(execFile);
const List = z.object({ items: z.array(Manifest) });

/** The Secrets that the provisioner creates from given values; missing ones are generated. */
export async function makeSecrets(
  known: Readonly<Record<string, string>> = {},
): Promise<Manifest[]> {
  const provisioner = join(projectRoot, 'apps', 'provisioner', 'dist', 'bundle', 'main.js');
  const running = run(process.execPath, [provisioner, 'kubernetes-secrets'], { env: {} });
  const lines = Object.entries(known).map(([name, value]) => `${name}='${value}'\n`);
  running.child.stdin?.end(lines.join(''));
  return List.parse(JSON.parse((await running).stdout)).items;
}
