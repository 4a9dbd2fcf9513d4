import { beforeAll, describe, expect, it } from 'vitest';
import { canaries, applyCanary } from './canaries.js';
import { buildOverlay, find, Manifest, overlayNames } from './manifests.js';
import { faultsOf } from './schemas.js';
import { makeSecrets } from './secrets.js';
import { measured } from './policies/metrics.js';
import { denied, reach } from './policies/network.js';
import { accounts, probes, resources, restricted, spread, stopping } from './policies/pods.js';
import { complete, migrations, oneVersion, pointing } from './policies/release.js';
import { atLeastTwo, scaled, scaledByLag } from './policies/scaling.js';
import { secretsAreFiles, secretsAreThere } from './policies/secrets.js';
import { bounded } from './policies/storage.js';
import { known, settable } from './policies/settings.js';
import { readServiceSettings } from '../local/service-settings.js';

const settings = await readServiceSettings();
const everywhere = {
  'F87 settable': settable(settings),
  'F87 known': known(settings),
  'F79 bounded': bounded,
  restricted,
  probes,
  stopping,
  spread,
  resources,
  accounts,
  oneVersion,
  migrations,
  complete,
  pointing,
  scaled,
  secretsAreFiles,
  secretsAreThere,
  denied,
  reach,
};
/** Its name has a content hash. */
const configurationOf = (manifests: readonly Manifest[]): string =>
  manifests.find(({ metadata }) => /^gatehouse-(?!dashboard)/.test(metadata.name))?.metadata.name ??
  '';
const inProduction = { atLeastTwo, scaledByLag, measured };

const NAMES = ['gateway-api', 'local', 'production'];
const built = new Map<string, Manifest[]>();
const overlay = (name: string): Manifest[] => built.get(name) ?? [];

beforeAll(async () => {
  const secrets = await makeSecrets();
  for (const name of NAMES) built.set(name, [...(await buildOverlay(name)), ...secrets]);
}, 120_000);

it('knows every overlay', async () => {
  expect((await overlayNames()).sort()).toEqual(NAMES);
});

describe.each(NAMES)('the overlay %s', (name) => {
  it('is what the schemas of Kubernetes and its extensions want', async () => {
    const faults = overlay(name).map(async (manifest) =>
      (await faultsOf(manifest)).map(
        (fault) => `${manifest.kind} ${manifest.metadata.name}: ${fault}`,
      ),
    );
    expect((await Promise.all(faults)).flat()).toEqual([]);
    expect(overlay(name).length).toBeGreaterThan(50);
  });

  it.each(Object.entries(everywhere))('keeps the policy %s', (_, policy) => {
    expect(policy(overlay(name))).toEqual([]);
  });

  it('puts everything into one namespace', () => {
    const strays = overlay(name).filter(
      ({ kind, metadata }) =>
        kind !== 'Namespace' && kind !== 'Secret' && metadata.namespace !== 'gatehouse',
    );
    expect(strays).toEqual([]);
  });
});

describe.each(['production', 'gateway-api'])('the overlay %s', (name) => {
  it.each(Object.entries(inProduction))('F36: keeps the policy %s', (_, policy) => {
    expect(policy(overlay(name))).toEqual([]);
  });

  it('keeps what NATS stores on three servers, of which any one may go', () => {
    const manifests = overlay(name);
    expect(find(manifests, 'ConfigMap', 'nats')).toMatchObject({ data: { NATS_REPLICAS: '3' } });
    expect(find(manifests, 'StatefulSet', 'nats')).toMatchObject({ spec: { replicas: 3 } });
    expect(find(manifests, 'PodDisruptionBudget', 'nats')).toMatchObject({
      spec: { maxUnavailable: 1 },
    });
  });
});

describe('F87 what cannot be set is noticed', () => {
  const deployment = ['Deployment', 'gateway'] as const;
  it.each([
    ['a secret without a file', deployment, ['TRUSTED_CLIENTS_FILE', 'X_FILE'], 'settable'],
    ['a service without the ConfigMap', deployment, ['"envFrom"', '"x"'], 'settable'],
    ['a misspelt setting', 'ConfigMap', ['TRUSTED_PROXIES', 'TRUSTED_PROXY'], 'known'],
    ['a secret in the ConfigMap', 'ConfigMap', ['TRUSTED_PROXIES', 'TRUSTED_CLIENTS'], 'known'],
    ['a port of a process', 'ConfigMap', ['TRUSTED_PROXIES', 'OPS_PORT'], 'known'],
  ] as const)('%s', (_, where, change, policy) => {
    const manifests = overlay('production');
    const object =
      where === 'ConfigMap' ? (['ConfigMap', configurationOf(manifests)] as const) : where;
    const changed = applyCanary(manifests, { policy: everywhere[`F87 ${policy}`], object, change });
    expect(everywhere[`F87 ${policy}`](changed)).toHaveLength(1);
  });
});

describe('what is wrong is noticed', () => {
  it.each(Object.entries(canaries))('when something %s', (_, canary) => {
    expect(canary.policy(overlay('production'))).toEqual([]);
    expect(canary.policy(applyCanary(overlay('production'), canary))).not.toEqual([]);
  });

  it.each([
    ['Deployment', 'identity', '"readinessProbe"', '"readynessProbe"'],
    [
      'Deployment',
      'identity',
      '"terminationGracePeriodSeconds":60',
      '"terminationGracePeriodSeconds":"60"',
    ],
    ['StatefulSet', 'nats', '"podManagementPolicy"', '"podMangementPolicy"'],
    ['ScaledObject', 'identity', '"pollingInterval":15', '"polingInterval":15'],
    ['ServiceMonitor', 'gatehouse', '"endpoints"', '"endpoint"'],
    ['Certificate', 'gateway', '"dnsNames"', '"dnsName"'],
    ['HTTPRoute', 'gateway', '"backendRefs"', '"backendRef"'],
    ['NetworkPolicy', 'deny-all', '"policyTypes"', '"policyType"'],
    ['Ingress', 'gateway', '"ingressClassName"', '"ingresClassName"'],
  ])('by the schema of %s, in %s: %s', async (kind, name, from, to) => {
    const where = kind === 'HTTPRoute' ? 'gateway-api' : 'production';
    const text = JSON.stringify(find(overlay(where), kind, name));
    expect(text).toContain(from);
    const broken = Manifest.parse(JSON.parse(text.replace(from, to)));
    expect(await faultsOf(broken)).not.toEqual([]);
  });
});
