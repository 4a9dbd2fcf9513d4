import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';
import { find, ofKind, type Container, type Manifest, type Workload } from './manifests.js';

const run = promisify(execFile);
const Data = z.looseObject({ data: z.record(z.string(), z.string()) });
const SecretData = z.looseObject({ stringData: z.record(z.string(), z.string()) });

/** Runs the containers of the manifests as local processes, with the same programs, settings and secrets. */
export class KubernetesContainers {
  /** @param folder where Secrets are written as files, as a node does for its pods */
  constructor(
    private readonly manifests: readonly Manifest[],
    private readonly folder: string,
  ) {}

  /** Writes the Secrets, or updates them while processes run. */
  async layOut(secrets: readonly Manifest[]): Promise<void> {
    for (const secret of ofKind(secrets, 'Secret')) {
      const folder = this.secretFolder(secret.metadata.name);
      await mkdir(folder, { recursive: true });
      for (const [key, value] of Object.entries(SecretData.parse(secret).stringData))
        await writeFile(join(folder, key), value);
    }
  }

  /** A container's environment; `places` maps its folders to local ones. */
  environmentOf(
    workload: Workload,
    { env, envFrom, volumeMounts }: Container,
    places: Readonly<Record<string, string>> = {},
  ): Record<string, string> {
    const mounted = volumeMounts.flatMap(({ name, mountPath }): [string, string][] => {
      const volume = workload.spec.template.spec.volumes.find((each) => each.name === name);
      return volume?.secret ? [[mountPath, this.secretFolder(volume.secret.secretName)]] : [];
    });
    const here = (text: string): string =>
      [...mounted, ...Object.entries(places)].reduce(
        (found, [from, to]) => (found.startsWith(`${from}/`) ? found.replace(from, to) : found),
        text,
      );
    const whole = envFrom.map(({ configMapRef }) => this.configuration(configMapRef.name));
    const single = env.map(({ name, value = '', valueFrom }) => {
      const reference = valueFrom?.configMapKeyRef;
      return { [name]: reference ? this.configured(reference) : here(value) };
    });
    return Object.assign({}, ...whole, ...single) as Record<string, string>;
  }

  /** Runs a container to completion. */
  async runToEnd(
    workload: Workload,
    container: Container,
    places?: Readonly<Record<string, string>>,
  ): Promise<void> {
    const env = this.environmentOf(workload, container, places);
    const [program = 'main.js', ...args] = container.args;
    await run(process.execPath, [join(bundleOf(container), program), ...args], { env });
  }

  private configuration(name: string): Record<string, string> {
    return Data.parse(find(this.manifests, 'ConfigMap', name)).data;
  }

  private configured({ name, key }: { name: string; key: string }): string {
    const found = this.configuration(name)[key];
    if (found === undefined) throw new Error(`the ConfigMap ${name} has no ${key}`);
    return found;
  }

  private secretFolder(name: string): string {
    return join(this.folder, 'secrets', name);
  }
}

/** The programs of our images. */
export function bundleOf({ image }: Container): string {
  const name = /([a-z-]+):[^:]*$/.exec(image)?.[1] ?? '';
  return join(projectRoot, 'apps', name, 'dist', 'bundle');
}
