import { z } from 'zod';
import { containersOf, ofKind, workloadsOf, type Container, type Workload } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Secret = z.looseObject({ stringData: z.record(z.string(), z.string()) });

/** Variables that end in `_FILE` but name output files. */
const PLACES = ['NATS_CONFIG_FILE'];

/** Secrets are mounted as folders, so that they can be rotated: never as variables or with subPath. */
export const secretsAreFiles: Policy = (manifests) =>
  workloadsOf(manifests).flatMap((workload) =>
    containersOf(workload).flatMap(({ env, volumeMounts }) => [
      ...unless(
        env,
        ({ value = '', valueFrom }) =>
          !/:\/\/[^/]*:[^/]*@|-----BEGIN/.test(value) &&
          !(valueFrom && 'secretKeyRef' in valueFrom),
        ({ name }) => `${workload.metadata.name}: ${name} is a secret in the environment`,
      ),
      ...unless(
        volumeMounts,
        ({ subPath }) => subPath === undefined,
        ({ mountPath }) => `${workload.metadata.name}: ${mountPath} is not replaced`,
      ),
    ]),
  );

/** Every secret file in a container's settings is mounted, and every mounted file is used. */
export const secretsAreThere: Policy = (manifests) => {
  const known = new Map(
    ofKind(manifests, 'Secret').map((manifest) => [
      manifest.metadata.name,
      Object.keys(Secret.parse(manifest).stringData),
    ]),
  );
  const read = new Map([...known.keys()].map((name) => [name, new Set<string>()]));
  const missing = workloadsOf(manifests).flatMap((workload) =>
    containersOf(workload).flatMap((container) =>
      filesOf(container).flatMap(({ setting, path }) => {
        const { secret = '', key } = secretAt(workload, container, path);
        read.get(secret)?.add(key);
        const isThere = known.get(secret)?.includes(key) && setting === `${key}_FILE`;
        const fault = isThere ? 'sees what another keeps' : 'has no file';
        return isThere && secret === ownerOf(workload)
          ? []
          : [`${workload.metadata.name}: ${setting} ${fault}`];
      }),
    ),
  );
  const used = new Set(workloadsOf(manifests).flatMap(secretsOf));
  const inVain = [...known].flatMap(([name, keys]) =>
    used.has(name)
      ? keys.filter((key) => !read.get(name)?.has(key)).map((key) => `${name}/${key}`)
      : [],
  );
  // A single server needs no cluster route credentials.
  const needed = inVain.filter((place) => place !== 'nats/NATS_PASSWORD_CLUSTER');
  return [...missing, ...needed.map((place) => `${place} is never read`)];
};

export const filesOf = ({ env }: Container) =>
  env
    .filter(({ name }) => name.endsWith('_FILE') && !PLACES.includes(name))
    .map(({ name, value = '' }) => ({ setting: name, path: value }));

const secretsOf = ({ spec }: Workload): string[] =>
  spec.template.spec.volumes.flatMap(({ secret }) => (secret ? [secret.secretName] : []));

/** A Secret is named after its workload; a Job's without the version. */
const ownerOf = ({ metadata }: Workload): string => metadata.name.replace(/^prepare-.*/, 'prepare');

/** The Secret and key behind a container path. */
export function secretAt(workload: Workload, container: Container, path: string) {
  const mount = container.volumeMounts.find(({ mountPath }) => path.startsWith(`${mountPath}/`));
  const volume = workload.spec.template.spec.volumes.find(({ name }) => name === mount?.name);
  return {
    secret: volume?.secret?.secretName,
    key: path.slice((mount?.mountPath.length ?? 0) + 1),
  };
}
