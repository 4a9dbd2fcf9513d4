import {
  containersOf,
  find,
  ofKind,
  servicesOf,
  workloadsOf,
  type Container,
  type Workload,
} from '../manifests.js';
import { unless, type Policy } from './policy.js';

const nameOf = ({ metadata }: Workload): string => metadata.name;
const dropsAll = (of: unknown): boolean =>
  typeof of === 'object' && of !== null && 'drop' in of && String(of.drop) === 'ALL';

/** Pod Security "restricted", and a file system that cannot be written to. */
export const restricted: Policy = (manifests) => [
  ...unless(
    ofKind(manifests, 'Namespace'),
    ({ metadata }) => metadata.labels['pod-security.kubernetes.io/enforce'] === 'restricted',
    () => 'the namespace takes pods that are not restricted',
  ),
  ...workloadsOf(manifests).flatMap((workload) => {
    const { spec } = workload.spec.template;
    const { runAsNonRoot, seccompProfile } = spec.securityContext;
    const isOurs = workload.metadata.labels['app.kubernetes.io/component'] === 'service';
    return [
      ...(runAsNonRoot === true ? [] : ['may run as root']),
      ...(isOurs && spec.securityContext.runAsUser !== 65_532 ? ['runs as another user'] : []),
      ...(JSON.stringify(seccompProfile) === '{"type":"RuntimeDefault"}'
        ? []
        : ['any system call']),
      ...(spec.automountServiceAccountToken === false ? [] : ['has a token of its account']),
      ...['hostNetwork', 'hostPID', 'hostIPC'].filter((name) => name in spec),
      ...spec.volumes.filter((volume) => 'hostPath' in volume).map(() => 'hostPath'),
      ...containersOf(workload).flatMap(rightsOf),
    ].map((fault) => `${nameOf(workload)}: ${fault}`);
  }),
];

const rightsOf = ({ name, securityContext: rights }: Container): string[] => [
  ...(rights.allowPrivilegeEscalation === false ? [] : [`${name} may get more rights`]),
  ...(rights.readOnlyRootFilesystem === true ? [] : [`${name} can write`]),
  ...(dropsAll(rights.capabilities) ? [] : [`${name} has capabilities`]),
];

/** Each service is asked what its process says of itself: a start may take its time, and only what a restart mends restarts it. */
export const probes: Policy = (manifests) => [
  ...servicesOf(manifests).flatMap((service) =>
    service.spec.template.spec.containers.flatMap((container) => {
      const asked = {
        startupProbe: '/health/ready',
        readinessProbe: '/health/ready',
        livenessProbe: '/health/live',
      } as const;
      return Object.entries(asked).flatMap(([probe, path]) => {
        const http = container[probe as keyof typeof asked]?.httpGet;
        return http?.path === path && http.port === 'operations'
          ? []
          : [`${nameOf(service)}: its ${probe} does not ask ${path} of the operations port`];
      });
    }),
  ),
  ...workloadsOf(manifests)
    .filter(({ kind }) => kind !== 'Job')
    .flatMap((workload) =>
      unless(
        workload.spec.template.spec.containers,
        (each) => Boolean(each.startupProbe && each.readinessProbe && each.livenessProbe),
        (each) => `${nameOf(workload)}: ${each.name} lacks a probe`,
      ),
    ),
];

/** The longest that a service waits for what it has in hand: seconds. */
const LONGEST_WORK = 30;

/** F36: an update takes none away before another is ready, and one that goes finishes what it has. */
export const stopping: Policy = (manifests) =>
  servicesOf(manifests).flatMap((service) => {
    const { spec } = service.spec.template;
    const waits = spec.containers.map(({ lifecycle }) => lifecycle?.preStop?.sleep?.seconds ?? 0);
    const first = Math.max(...waits);
    return [
      ...(service.spec.strategy?.rollingUpdate?.maxUnavailable === 0
        ? []
        : ['an update takes some away before others are ready']),
      ...(spec.terminationGracePeriodSeconds >= first + LONGEST_WORK
        ? []
        : ['is killed before it can have finished']),
      // What is called over NATS is left by its clients at once; whoever routes HTTP has to hear of it first.
      ...(service.metadata.name !== 'gateway' || first >= 5
        ? []
        : ['goes before whoever routes to it knows']),
    ].map((fault) => `${nameOf(service)}: ${fault}`);
  });

/** Replicas stand on different machines and in different zones where there are some. */
export const spread: Policy = (manifests) =>
  servicesOf(manifests).flatMap((service) => {
    const { spec, metadata } = service.spec.template;
    const own = JSON.stringify({
      matchLabels: { 'app.kubernetes.io/name': metadata.labels['app.kubernetes.io/name'] },
    });
    return unless(
      ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
      (key) =>
        spec.topologySpreadConstraints.some(
          ({ topologyKey, labelSelector }) =>
            topologyKey === key && JSON.stringify(labelSelector) === own,
        ),
      (key) => `${nameOf(service)} is not spread by ${key}`,
    );
  });

/** Each container says what it needs; none is slowed down when there is processor time to spare. */
export const resources: Policy = (manifests) =>
  workloadsOf(manifests).flatMap((workload) =>
    containersOf(workload).flatMap(({ name, resources: { requests, limits } }) =>
      [
        ...(requests.cpu && requests.memory ? [] : ['does not say what it needs']),
        ...(limits.memory ? [] : ['may take all memory']),
        ...(limits.cpu ? ['is slowed down'] : []),
      ].map((fault) => `${nameOf(workload)}: ${name} ${fault}`),
    ),
  );

/** Each runs as an account of its own, which may do nothing. */
export const accounts: Policy = (manifests) =>
  servicesOf(manifests).flatMap((service) => {
    const { serviceAccountName } = service.spec.template.spec;
    if (serviceAccountName !== nameOf(service)) return [`${nameOf(service)}: another's account`];
    const account = find(manifests, 'ServiceAccount', nameOf(service));
    return account.automountServiceAccountToken === false ? [] : [`${nameOf(service)}: a token`];
  });
