import { randomUUID } from 'node:crypto';
import { call, type Method } from './api-client.js';

/** An operation of the OpenAPI document. */
export interface Operation {
  id: string;
  method: Method;
  /** Relative to /api/v1, with parameters in braces. */
  path: string;
  parameters: string[];
  /** Whether it requires a session. */
  secured: boolean;
  /** `anyone`, `signed-in`, `platform-support`, or the required permission. */
  access: string;
  /** The content type of its file upload, if any. */
  file: string | undefined;
}

interface OpenApiDocument {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        security: unknown[];
        parameters: { name?: string; in?: string }[];
        'x-access': string;
        requestBody?: { content: Record<string, { schema?: unknown }> };
      }
    >
  >;
  components: {
    parameters: Record<string, { name: string; in: string }>;
    schemas: Record<string, object> & {
      Problem: { properties: { code: { enum: string[] } } };
    };
  };
}

export const fetchOpenApi = async (): Promise<OpenApiDocument> =>
  (await call('GET', '/openapi.json')).body as OpenApiDocument;

/** A part of the document with what its references name in their place. */
export function inlined(part: unknown, document: object): unknown {
  if (Array.isArray(part)) return part.map((each) => inlined(each, document));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...rest } = part as { $ref?: string };
  const whole = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, inlined(value, document)]),
  );
  if ($ref === undefined) return whole;
  const [, ...names] = $ref.split('/');
  const target = names.reduce<unknown>(
    (found, name) => (found as Record<string, unknown>)[name],
    document,
  );
  return { ...(inlined(target, document) as object), ...whole };
}

/** The name of the call behind an operation; streams have none. */
export const callOf = (operation: { operationId: string; 'x-access'?: string }) =>
  operation['x-access'] === undefined
    ? undefined
    : operation.operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export async function operations(): Promise<Operation[]> {
  const { paths } = await fetchOpenApi();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]): Operation[] => {
      const id = callOf(operation);
      if (id === undefined) return [];
      const { security, parameters, requestBody, 'x-access': access } = operation;
      return [
        {
          ...{ id, path, access },
          method: method.toUpperCase() as Method,
          parameters: parameters
            .filter((parameter) => parameter.in === 'path')
            .map(({ name = '' }) => name),
          secured: security.length > 0,
          file: Object.keys(requestBody?.content ?? {}).find((type) => type !== 'application/json'),
        },
      ];
    }),
  );
}

/**
 * A valid body for each operation, so that it is rejected for a missing permission and not for its
 * schema. Operations that are not listed have no body.
 */
const bodies: Readonly<Record<string, () => object>> = {
  'create-provider': () => ({
    name: 'Provider',
    administrator: { email: 'a@provider.example', firstName: 'A', lastName: 'B', language: 'en' },
  }),
  'update-provider': () => ({ name: 'Taken over' }),
  'create-customer': () => ({ name: 'Customer', kind: 'corporate' }),
  'update-customer': () => ({ name: 'Taken over', email: 'thief@elsewhere.example' }),
  'set-access': () => ({ enabled: false, areas: [] }),
  'start-portal-view': () => ({ role: 'member' }),
  'update-access': () => ({ areas: [] }),
  'publish-terms': () => ({ title: 'Terms', body: 'Terms' }),
  'create-job': () => ({ customerId: randomUUID(), title: 'Job', description: 'Job' }),
  'update-job': () => ({ title: 'Taken over' }),
  'add-job-comment': () => ({ text: 'Taken over' }),
  'report-problem': () => ({ assetId: randomUUID(), title: 'T', description: 'D' }),
  'create-site': () => ({ customerId: randomUUID(), name: 'Site' }),
  'update-site': () => ({ name: 'Taken over' }),
  'create-asset': () => ({ customerId: randomUUID(), name: 'Asset' }),
  'update-asset': () => ({ name: 'Taken over' }),
  'create-video-session': () => ({
    customerId: randomUUID(),
    title: 'Session',
    plannedAt: '2026-03-01T10:00:00.000Z',
  }),
  'update-video-session': () => ({ title: 'Taken over' }),
  'create-template': () => ({ name: 'Template', jobType: 'repair', items: ['Look'] }),
  'update-template': () => ({ name: 'Taken over' }),
  'switch-organization': () => ({ organizationId: randomUUID() }),
  'update-me': () => ({ firstName: 'Taken over' }),
  'change-password': () => ({
    currentPassword: 'a long password for tests',
    newPassword: 'a password of an intruder',
  }),
  'create-customer-contact': () => ({ ...person(), contactOnly: true }),
  'create-contact': () => ({ ...person(), contactOnly: true }),
  'update-contact': () => ({ firstName: 'Taken over' }),
  'update-customer-contact': () => ({ firstName: 'Taken over' }),
  'create-department': () => ({ name: 'Department' }),
  'update-department': () => ({ name: 'Taken over' }),
  'create-role': () => ({ name: 'Role', permissions: [] }),
  'update-role': () => ({ name: 'Taken over' }),
  'update-member': () => ({ capability: 'orders' }),
  'update-customer-member': () => ({ capability: 'orders' }),
  'invite-to-customer': () => ({ ...person(), role: 'member' }),
  'invite-member': () => ({ ...person(), roles: ['agent'] }),
  'set-audit-retention': () => ({ days: 365 }),
  'create-webhook': () => ({ url: 'https://elsewhere.example/', events: ['job.changed'] }),
  'create-application': () => ({
    name: 'Portal',
    kind: 'web',
    redirectUris: ['https://elsewhere.example/'],
  }),
  'update-application': () => ({ name: 'Taken over' }),
  'create-application-secret': () => ({}),
  'create-service-account': () => ({ name: 'Account', roles: ['agent'] }),
  'update-service-account': () => ({ name: 'Taken over', roles: ['administrator'] }),
  'create-api-key': () => ({ name: 'Key', permissions: [] }),
  'update-webhook': () => ({ status: 'disabled' }),
  'rotate-webhook-secret': () => ({}),
  'replay-webhook': () => ({
    from: new Date(Date.now() - 60_000).toISOString(),
    to: new Date().toISOString(),
  }),
  'publish-events': () => ({
    specversion: '1.0',
    id: randomUUID(),
    source: '/x',
    type: 'x.notice-published.v1',
  }),
  'put-customer': () => ({ name: 'Customer', kind: 'corporate' }),
  'set-access-of-many': () => ({ customerIds: [randomUUID()], enabled: false }),
};

const person = () => ({
  email: `${randomUUID()}@elsewhere.example`,
  firstName: 'A',
  lastName: 'B',
  language: 'en',
});

/** A well-formed value that does not exist. */
function unknownId(name: string): string {
  if (name === 'email') return `${randomUUID()}@nowhere.example`;
  // Of a fixed set.
  return name === 'list' ? 'customers' : randomUUID();
}

/** A request of an operation, with these parameters or unknown ids. */
export function requestFor(
  { id, method, path }: Operation,
  parameters: Readonly<Record<string, string>> = {},
): { method: Method; path: string; body: object | undefined } {
  const filled = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => parameters[name] ?? unknownId(name),
  );
  return { method, path: filled, body: bodies[id]?.() };
}
