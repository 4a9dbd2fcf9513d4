import { z } from 'zod';
import { containersOf, ofKind, workloadsOf, type Container, type Workload } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Secret = z.looseObject({ stringData: z.record(z.string(), z.string()) });

/** Settings that end in `_FILE` and are none: they say where a file is to be written. */
const PLACES = ['NATS_CONFIG_FILE'];

/** Secrets are files in folders that are replaced while a process runs: never variables, and never single files of a Secret. */
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

/** Each file that a container is told of is in a Secret that it sees, and none is there in vain. */
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
  // A server that is alone has no others to know it.
  const needed = inVain.filter((place) => place !== 'nats/NATS_PASSWORD_CLUSTER');
  return [...missing, ...needed.map((place) => `nobody reads ${place}`)];
};

export const filesOf = ({ env }: Container) =>
  env
    .filter(({ name }) => name.endsWith('_FILE') && !PLACES.includes(name))
    .map(({ name, value = '' }) => ({ setting: name, path: value }));

const secretsOf = ({ spec }: Workload): string[] =>
  spec.template.spec.volumes.flatMap(({ secret }) => (secret ? [secret.secretName] : []));

/** A Secret has the name of the one workload that sees it; that of a Job goes without the version. */
const ownerOf = ({ metadata }: Workload): string => metadata.name.replace(/^prepare-.*/, 'prepare');

/** Which Secret, and which of its entries, a path within a container is. */
export function secretAt(workload: Workload, container: Container, path: string) {
  const mount = container.volumeMounts.find(({ mountPath }) => path.startsWith(`${mountPath}/`));
  const volume = workload.spec.template.spec.volumes.find(({ name }) => name === mount?.name);
  return {
    secret: volume?.secret?.secretName,
    key: path.slice((mount?.mountPath.length ?? 0) + 1),
  };
}
