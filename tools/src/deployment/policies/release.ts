import { topology } from '@gatehouse/contracts/topology';
import { z } from 'zod';
import { containersOf, find, ofKind, servicesOf, workloadsOf } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Release = z.looseObject({ data: z.object({ VERSION: z.string(), REGISTRY: z.string() }) });

/** Our images have the version in the ConfigMap `release`; other images have a fixed version. */
export const oneVersion: Policy = (manifests) => {
  const { data } = Release.parse(find(manifests, 'ConfigMap', 'release'));
  const images = workloadsOf(manifests).flatMap(containersOf);
  const ours = images.filter(({ image }) => /(^|\/)gatehouse\//.test(image));
  return [
    ...unless(
      ours,
      ({ image }) => image.startsWith(`${data.REGISTRY}/`) && image.endsWith(`:${data.VERSION}`),
      ({ image }) => `${image} is not of the release`,
    ),
    ...unless(
      images.filter((each) => !ours.includes(each)),
      ({ image }) => /:[\w.-]*\d[\w.-]*$/.test(image),
      ({ image }) => `${image} may be any version`,
    ),
  ];
};

/** One Job per version prepares and migrates everything, and no service starts on older tables. */
export const migrations: Policy = (manifests) => {
  const { data } = Release.parse(find(manifests, 'ConfigMap', 'release'));
  const [job, ...others] = workloadsOf(ofKind(manifests, 'Job'));
  if (!job || others.length > 0) return ['there is not one Job'];
  const steps = containersOf(job).map(({ image, args }) => `${imageName(image)} ${args.join(' ')}`);
  const services = servicesOf(manifests).filter(
    ({ metadata: { name } }) => topology[name as keyof typeof topology].hasDatabase,
  );
  return [
    ...(job.metadata.name === `prepare-${data.VERSION}` ? [] : ['the Job is of another version']),
    ...(steps[0] === 'provisioner main.js prepare' ? [] : ['nothing prepares the servers first']),
    ...unless(
      services,
      ({ metadata }) => steps.includes(`${metadata.name} migrate.js`),
      ({ metadata }) => `${metadata.name} is never migrated`,
    ),
    ...unless(
      services,
      ({ spec: { template } }) =>
        template.spec.initContainers.some(
          ({ image, args }) =>
            image === template.spec.containers[0]?.image && args.join(' ') === 'migrate.js --wait',
        ),
      ({ metadata }) => `${metadata.name} does not wait for its tables`,
    ),
  ];
};

const imageName = (image: string): string => image.replace(/^.*\//, '').replace(/:[^:]*$/, '');

/** Every service of the topology is deployed. */
export const complete: Policy = (manifests) => {
  const there = servicesOf(manifests).map(({ metadata }) => metadata.name);
  return unless(
    Object.keys(topology),
    (name) => there.includes(name),
    (name) => `no ${name}`,
  );
};

const ServiceSpec = z.looseObject({
  spec: z.looseObject({
    selector: z.record(z.string(), z.string()),
    ports: z.array(z.looseObject({ targetPort: z.union([z.string(), z.number()]) })),
  }),
});

/** Every Service has matching pods and ports. */
export const pointing: Policy = (manifests) =>
  ofKind(manifests, 'Service').flatMap((manifest) => {
    const { selector, ports } = ServiceSpec.parse(manifest).spec;
    const [target] = workloadsOf(manifests).filter(({ spec }) =>
      Object.entries(selector).every(
        ([key, value]) => spec.template.metadata.labels[key] === value,
      ),
    );
    if (!target) return [`${manifest.metadata.name} points at nothing`];
    const open = target.spec.template.spec.containers.flatMap((each) => each.ports);
    return unless(
      ports,
      ({ targetPort }) => open.some(({ name }) => name === targetPort),
      ({ targetPort }) => `${manifest.metadata.name}: there is no port ${targetPort}`,
    );
  });
