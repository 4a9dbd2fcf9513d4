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

/** Pod Security "restricted" and a read-only file system. */
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

/** Each service has startup, readiness and liveness probes; liveness fails only for what a restart fixes. */
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

/** The longest graceful shutdown, in seconds. */
const LONGEST_WORK = 30;

/** Rolling updates keep capacity, and terminating pods finish their work. */
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
      // NATS clients stop calling at once; HTTP routers need time to notice.
      ...(service.metadata.name !== 'gateway' || first >= 5
        ? []
        : ['stops before traffic is routed elsewhere']),
    ].map((fault) => `${nameOf(service)}: ${fault}`);
  });

/** Replicas are spread over nodes and zones. */
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

/** Containers have resource requests, and no CPU limits. */
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

/** Each workload has its own service account without permissions. */
export const accounts: Policy = (manifests) =>
  servicesOf(manifests).flatMap((service) => {
    const { serviceAccountName } = service.spec.template.spec;
    if (serviceAccountName !== nameOf(service)) return [`${nameOf(service)}: another's account`];
    const account = find(manifests, 'ServiceAccount', nameOf(service));
    return account.automountServiceAccountToken === false ? [] : [`${nameOf(service)}: a token`];
  });
