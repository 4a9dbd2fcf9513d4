import { find, Manifest } from './manifests.js';
import { secretsAreFiles, secretsAreThere } from './policies/secrets.js';
import { accounts, probes, resources, restricted, spread, stopping } from './policies/pods.js';
import { complete, migrations, oneVersion, pointing } from './policies/release.js';
import { atLeastTwo, scaled, scaledByLag } from './policies/scaling.js';
import { measured } from './policies/metrics.js';
import { bounded } from './policies/storage.js';
import { denied, reach } from './policies/network.js';
import type { Policy } from './policies/policy.js';

/** A mutation of the manifests, as one text replacement in an object, and the policy that must catch it. */
export interface Canary {
  policy: Policy;
  /** The kind and name of the object. */
  object: readonly [kind: string, name: string];
  /** A text in its JSON, and its replacement. */
  change: readonly [from: string, to: string];
}

const identity = ['Deployment', 'identity'] as const;
const gateway = ['Deployment', 'gateway'] as const;

/** Mutations by likely mistake. */
export const canaries: Readonly<Record<string, Canary>> = {
  'runs as root': on(restricted, identity, '"runAsNonRoot":true', '"runAsNonRoot":false'),
  'runs as another user': on(restricted, identity, '"runAsUser":65532', '"runAsUser":1000'),
  'takes every system call': on(restricted, identity, 'RuntimeDefault', 'Unconfined'),
  'writes to its own image': on(restricted, identity, '"readOnlyRootFilesystem":true', '"x":true'),
  'keeps capabilities': on(restricted, identity, '"drop":["ALL"]', '"drop":["NET_RAW"]'),
  'gets more rights': on(restricted, identity, '"allowPrivilegeEscalation":false', '"x":false'),
  'has a token of its account': on(
    restricted,
    identity,
    '"automountServiceAccountToken":false',
    '"x":1',
  ),
  'lets pods in that are not restricted': on(
    restricted,
    ['Namespace', 'gatehouse'],
    'enforce":"restricted"',
    'enforce":"baseline"',
  ),
  'restarts when the database is away': on(probes, identity, '/health/live', '/health/ready'),
  'is not asked whether it is ready': on(probes, identity, '"readinessProbe"', '"x"'),
  'asks another port': on(probes, gateway, '"port":"operations"', '"port":"http"'),
  'takes one away first': on(stopping, identity, '"maxUnavailable":0', '"maxUnavailable":1'),
  'is killed at its work': on(
    stopping,
    identity,
    '"terminationGracePeriodSeconds":60',
    '"terminationGracePeriodSeconds":20',
  ),
  'leaves its guests at the door': on(stopping, gateway, '"seconds":10', '"seconds":0'),
  'stands in one zone': on(spread, identity, 'topology.kubernetes.io/zone', 'x'),
  'counts the pods of others': on(
    spread,
    identity,
    '"labelSelector":{"matchLabels":{"app.kubernetes.io/name":"identity"}}',
    '"labelSelector":{"matchLabels":{"app.kubernetes.io/name":"gateway"}}',
  ),
  'takes all memory': on(resources, identity, '"limits":{"memory"', '"limits":{"x"'),
  'is slowed down': on(resources, identity, '"limits":{', '"limits":{"cpu":"1",'),
  'uses the account of another': on(
    accounts,
    identity,
    '"serviceAccountName":"identity"',
    '"serviceAccountName":"gateway"',
  ),
  'is of another version': on(oneVersion, identity, 'identity:0.2.0', 'identity:0.0.9'),
  'takes any version': on(oneVersion, ['StatefulSet', 'nats'], 'nats:2.12-alpine', 'nats:latest'),
  'does not wait for its tables': on(migrations, identity, '"--wait"', '"--later"'),
  'is never migrated': on(
    migrations,
    ['Job', 'prepare-0.2.0'],
    'gatehouse/identity:',
    'gatehouse/x:',
  ),
  'changes a Job that ran': on(migrations, ['Job', 'prepare-0.2.0'], 'prepare-0.2.0', 'prepare-0'),
  'is no service any more': on(
    complete,
    identity,
    '"app.kubernetes.io/component":"service"',
    '"x":"service"',
  ),
  'points at nothing': on(
    pointing,
    ['Service', 'identity'],
    '"selector":{"app.kubernetes.io/name":"identity"}',
    '"selector":{"app.kubernetes.io/name":"idntity"}',
  ),
  'points at no port': on(
    pointing,
    ['Service', 'gateway'],
    '"targetPort":"http"',
    '"targetPort":"x"',
  ),
  'is scaled by two': on(
    scaled,
    ['HorizontalPodAutoscaler', 'gateway'],
    '"kind":"Deployment","name":"gateway"',
    '"kind":"Deployment","name":"identity"',
  ),
  'has a fixed number of replicas': on(scaled, identity, '"spec":{', '"spec":{"replicas":3,'),
  'may lose all': on(
    scaled,
    ['PodDisruptionBudget', 'identity'],
    '"maxUnavailable":1',
    '"maxUnavailable":"100%"',
  ),
  'may be one': on(
    atLeastTwo,
    ['ScaledObject', 'identity'],
    '"minReplicaCount":2',
    '"minReplicaCount":1',
  ),
  'does not look at an event': on(
    scaledByLag,
    ['ScaledObject', 'identity'],
    'identity_tenant-access_membership-removed',
    'identity_tenant-access_member-removed',
  ),
  'is not measured': on(
    measured,
    ['Service', 'audit'],
    '"app.kubernetes.io/component":"service"',
    '"app.kubernetes.io/component":"server"',
  ),
  'is measured where nothing is': on(
    measured,
    ['ServiceMonitor', 'gatehouse'],
    '"port":"operations"',
    '"port":"operation"',
  ),
  'keeps a secret in the environment': on(
    secretsAreFiles,
    identity,
    '/run/secrets/gatehouse/DATABASE_URL',
    'postgres://identity:secret@postgres/gatehouse',
  ),
  'mounts a single file': on(secretsAreFiles, identity, '"readOnly":true', '"subPath":"x"'),
  'names a file that is not there': on(
    secretsAreThere,
    identity,
    '/run/secrets/gatehouse/SEALING_KEY',
    '/run/secrets/gatehouse/SEALING',
  ),
  'sees what another keeps': on(
    secretsAreThere,
    ['Deployment', 'service-desk'],
    '"secretName":"service-desk"',
    '"secretName":"identity"',
  ),
  'has a smaller volume than its streams are for': on(
    bounded,
    ['StatefulSet', 'nats'],
    '"storage":"10Gi"',
    '"storage":"5Gi"',
  ),
  'denies nothing': on(
    denied,
    ['NetworkPolicy', 'deny-all'],
    '"policyTypes":["Ingress","Egress"]',
    '"policyTypes":["Ingress"]',
  ),
  'reaches a database without having one': on(
    reach,
    ['NetworkPolicy', 'services-to-postgres'],
    '"podSelector":{"matchLabels":{"gatehouse.dev/database":"true"}}',
    '"podSelector":{"matchLabels":{"app.kubernetes.io/component":"service"}}',
  ),
  'does not reach NATS': on(
    reach,
    ['NetworkPolicy', 'services-to-nats'],
    '"values":["service"',
    '"values":["servant"',
  ),
  'is called by all': on(
    reach,
    ['NetworkPolicy', 'prometheus-to-services'],
    '"port":9464',
    '"port":8080',
  ),
};

function on(policy: Policy, object: Canary['object'], from: string, to: string): Canary {
  return { policy, object, change: [from, to] };
}

/** The manifests with the mutation applied. */
export function applyCanary(
  manifests: readonly Manifest[],
  { object, change }: Canary,
): Manifest[] {
  const [kind, name] = object;
  const whole = find(manifests, kind, name);
  const text = JSON.stringify(whole);
  if (!text.includes(change[0])) throw new Error(`${kind} ${name} has no ${change[0]}`);
  const changed = Manifest.parse(JSON.parse(text.replaceAll(...change)));
  return manifests.map((manifest) => (manifest === whole ? changed : manifest));
}
