import { topology } from '@gatehouse/contracts/topology';
import { z } from 'zod';
import { ofKind, servicesOf, workloadsOf, type Manifest, type Workload } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Selector = z.looseObject({
  matchLabels: z.record(z.string(), z.string()).default({}),
  matchExpressions: z
    .array(z.object({ key: z.string(), operator: z.literal('In'), values: z.array(z.string()) }))
    .default([]),
});
type Selector = z.output<typeof Selector>;

const Peer = z.object({
  podSelector: Selector.optional(),
  namespaceSelector: Selector.optional(),
  ipBlock: z.looseObject({ cidr: z.string() }).optional(),
});
const Ports = z.array(z.looseObject({ port: z.number() }));

const NetworkPolicy = z.looseObject({
  spec: z.looseObject({
    podSelector: Selector,
    policyTypes: z.array(z.string()),
    ingress: z.array(z.object({ from: z.array(Peer), ports: Ports })).default([]),
    egress: z.array(z.object({ to: z.array(Peer), ports: Ports })).default([]),
  }),
});

const selects = ({ matchLabels, matchExpressions }: Selector, labels: Record<string, string>) =>
  Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
  matchExpressions.every(({ key, values }) => values.includes(labels[key] ?? ''));

const rulesOf = (manifests: readonly Manifest[]) =>
  ofKind(manifests, 'NetworkPolicy').map((manifest) => NetworkPolicy.parse(manifest).spec);

const labelsOf = (workload: Workload) => workload.spec.template.metadata.labels;

/** Allowed egress and ingress of a pod, as `peer:port`, besides DNS. */
function edgesOf(manifests: readonly Manifest[], workload: Workload): Set<string> {
  const edges = rulesOf(manifests)
    .filter(({ podSelector }) => selects(podSelector, labelsOf(workload)))
    .flatMap(({ ingress, egress }) => [
      ...ingress.flatMap(({ from, ports }) => named('from', from, ports)),
      ...egress.flatMap(({ to, ports }) => named('to', to, ports)),
    ]);
  return new Set(edges.filter((edge) => !edge.endsWith(':53')));
}

const named = (way: string, peers: z.output<typeof Peer>[], ports: z.output<typeof Ports>) =>
  peers.flatMap((peer) => ports.map(({ port }) => `${way} ${nameOf(peer)}:${port}`));

function nameOf({ podSelector, namespaceSelector, ipBlock }: z.output<typeof Peer>): string {
  const { matchLabels = {}, matchExpressions = [] } = podSelector ?? namespaceSelector ?? {};
  const names = [
    ...Object.values(matchLabels),
    ...matchExpressions.flatMap(({ values }) => values),
  ];
  return ipBlock ? ipBlock.cidr : names.join('|');
}

/** Traffic is denied by default. */
export const denied: Policy = (manifests) =>
  rulesOf(manifests).some(
    ({ podSelector, policyTypes, ingress, egress }) =>
      JSON.stringify(podSelector) === JSON.stringify({ matchLabels: {}, matchExpressions: [] }) &&
      policyTypes.join() === 'Ingress,Egress' &&
      ingress.length + egress.length === 0,
  )
    ? []
    : ['traffic is allowed by default'];

/** Each service has exactly the ingress and egress that it needs. */
export const reach: Policy = (manifests) => {
  const postgres = workloadsOf(manifests).some(({ metadata }) => metadata.name === 'postgres');
  return servicesOf(manifests).flatMap((service) => {
    const { name } = service.metadata;
    const { hasDatabase } = topology[name as keyof typeof topology];
    const edges = edgesOf(manifests, service);
    const wanted = [
      'to nats:4222',
      'to monitoring:4318',
      'from monitoring:9464',
      ...(hasDatabase && postgres ? ['to postgres:5432'] : []),
      ...(name === 'gateway' ? ['from true:8080'] : []),
      ...(name === 'notifications' ? ['to 0.0.0.0/0:443', 'to 0.0.0.0/0:587'] : []),
      ...(name === 'service-desk' ? ['to 0.0.0.0/0:443', 'to ::/0:443'] : []),
    ];
    const allowed = (edge: string): boolean =>
      wanted.includes(edge) ||
      (hasDatabase && edge.endsWith(':5432')) ||
      (name === 'notifications' && edge.startsWith('to '));
    return [
      ...unless(
        wanted,
        (edge) => edges.has(edge),
        (edge) => `${name}: ${edge} is not allowed`,
      ),
      ...unless([...edges], allowed, (edge) => `${name}: ${edge} is allowed`),
    ];
  });
};
