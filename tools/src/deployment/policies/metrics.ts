import { z } from 'zod';
import { find, ofKind, servicesOf } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Monitor = z.looseObject({
  spec: z.looseObject({
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    endpoints: z.tuple([z.looseObject({ port: z.string(), path: z.literal('/metrics') })]),
  }),
});

const Ports = z.looseObject({
  spec: z.looseObject({ ports: z.array(z.looseObject({ name: z.string() })) }),
});

/** Prometheus scrapes every service. */
export const measured: Policy = (manifests) => {
  const { selector, endpoints } = Monitor.parse(
    find(manifests, 'ServiceMonitor', 'gatehouse'),
  ).spec;
  const read = ofKind(manifests, 'Service')
    .filter(({ metadata: { labels } }) =>
      Object.entries(selector.matchLabels).every(([name, value]) => labels[name] === value),
    )
    .filter((service) =>
      Ports.parse(service).spec.ports.some(({ name }) => name === endpoints[0].port),
    )
    .map(({ metadata }) => metadata.name);
  return unless(
    servicesOf(manifests).map(({ metadata }) => metadata.name),
    (name) => read.includes(name),
    (name) => `the metrics of ${name} are not scraped`,
  );
};
