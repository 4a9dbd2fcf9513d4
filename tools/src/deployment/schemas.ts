import { z } from 'zod';
import type { Manifest } from './manifests.js';

/** Schema locations by API group; built-in kinds are in the first. */
const PACKAGES: Readonly<Record<string, string>> = {
  'keda.sh': '@kubernetes-models/keda',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api',
  'cert-manager.io': '@kubernetes-models/cert-manager',
};

type Model = new (data: object) => { validate(): void };
const Models = z.record(
  z.string(),
  z.custom<Model>((value) => typeof value === 'function'),
);

/** Top-level fields of any object. */
const TOP = ['apiVersion', 'kind', 'metadata', 'spec', 'data', 'stringData', 'type'];
const MORE_AT_THE_TOP: Readonly<Record<string, readonly string[]>> = {
  ServiceAccount: ['automountServiceAccountToken'],
};

/** Schema violations of an object: invalid values and unknown fields. */
export async function faultsOf(manifest: Manifest): Promise<string[]> {
  const { apiVersion, kind } = manifest;
  const known = [...TOP, ...(MORE_AT_THE_TOP[kind] ?? [])];
  const strangers = Object.keys(manifest).filter((name) => !known.includes(name));
  const fields = new Fields();
  const Known = await modelOf(apiVersion, kind);
  if (!Known) return [`unknown ${apiVersion} ${kind}`];
  // Set afterwards, since the constructor would copy it and read every field.
  const model = new Known({});
  for (const [name, value] of Object.entries(manifest))
    Object.assign(model, { [name]: fields.watch(value, name) });
  try {
    model.validate();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return [...strangers, ...fields.unread()].map((path) => `unknown ${path}`);
}

async function modelOf(apiVersion: string, kind: string): Promise<Model | undefined> {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const source = PACKAGES[group] ?? 'kubernetes-models';
  try {
    return Models.parse(await import(`${source}/${apiVersion}/${kind}`))[kind];
  } catch {
    return undefined;
  }
}

/**
 * Records which fields a schema reads. Kubernetes schemas accept unknown fields, including misspelled
 * ones, but never read them.
 */
class Fields {
  private readonly known = new Map<string, boolean>();

  watch(value: unknown, path: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const inner = Object.entries(value).map(([name, each]): [string, unknown] => {
      const itsPath = `${path}.${name}`;
      if (!Array.isArray(value)) this.known.set(itsPath, false);
      return [name, this.watch(each, itsPath)];
    });
    const copy: object = Array.isArray(value)
      ? inner.map(([, each]) => each)
      : Object.fromEntries(inner);
    return new Proxy(copy, {
      get: (target, name) => {
        this.known.set(`${path}.${String(name)}`, true);
        return Reflect.get(target, name) as unknown;
      },
      // Enumeration accepts any name.
      ownKeys: (target) => {
        for (const name of Object.keys(target)) this.known.set(`${path}.${name}`, true);
        return Reflect.ownKeys(target);
      },
    });
  }

  unread(): string[] {
    return [...this.known].filter(([, read]) => !read).map(([path]) => path);
  }
}
