import type { Call } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { z } from 'zod';

/** The lists of the API, as the contracts tell of them: a new one is among them. */
export const allLists: readonly Call[] = httpCalls.filter(
  ({ http, output }) =>
    http?.method === 'GET' && output instanceof z.ZodObject && 'nextCursor' in output.shape,
);

/** Found nowhere, once, once in 10,000 rows, once in 400, almost everywhere, and once by an address. */
const SEARCHES = ['zebra', '0007654', 'rare', 'seldom', 'c', 'p7654@people.example'];

/** Ids of rows in the filled lists. */
export type Samples = Readonly<Record<string, string>>;

/** Values of filters that need not exist. */
const ANY: Samples = {
  userId: '01a225a1-e881-72a1-95b0-f2db94666283',
  actorId: '01a225a1-e881-72a1-95b0-f2db94666283',
  subjectId: '01a225a1-e881-72a1-95b0-f2db94666283',
  webhookId: '01a225a1-e881-72a1-95b0-f2db94666283',
  email: 'p50@people.example',
  code: 'CODE-500',
  version: '1',
  externalId: 'ERP-500',
  updatedSince: '2026-01-01T00:00:00Z',
  from: '2026-01-01T00:00:00Z',
  to: '2027-01-01T00:00:00Z',
  action: 'tenant-access.set-access',
  consumer: 'audit',
};

/** The ids that filters and paths take, from lists that were filled (see `fillLists`). */
export const SAMPLES_OF: Readonly<Record<string, string>> = {
  service_desk: `select
    (select id from service_desk.assets where customer_id = $1 order by name limit 1) as "assetId",
    (select id from service_desk.assets where customer_id = $1 order by name limit 1) as "siteId",
    (select job_id from service_desk.job_comments where customer_id = $1 limit 1) as "jobId"`,
  tenant_access: `select (select id from tenant_access.service_accounts where organization_id = $1 limit 1) as "serviceAccountId"`,
  invitations: `select (select id from invitations.invitations where organization_id = $1 order by id limit 1) as "invitationId"`,
};

/** What a list may be asked: without anything, with each value of each filter, and each of these in each order. */
export function inputsOf({ http, input, name }: Call, samples: Samples): Record<string, string>[] {
  const values = (filter: string, schema: z.ZodType): string[] => {
    if (filter === 'q') return SEARCHES;
    let inner: unknown = schema;
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
    if (inner instanceof z.ZodEnum) return inner.options.map(String);
    const sample = samples[filter] ?? ANY[filter];
    if (sample === undefined) throw new Error(`${name}: no value for ${filter}`);
    return [sample];
  };
  const { limit: _, cursor: __, sort, ...filters } = input.shape as Record<string, z.ZodType>;
  const parts = Object.entries(filters).filter(([part]) => http?.path.includes(`:${part}`));
  const path = Object.fromEntries(
    parts.map(([part, schema]) => [part, values(part, schema)[0] ?? '']),
  );
  const asked = Object.entries(filters)
    .filter(([filter]) => !(filter in path))
    .flatMap(([filter, schema]) => values(filter, schema).map((value) => ({ [filter]: value })));
  const orders = sort ? values('sort', sort).map((value) => ({ sort: value })) : [{}];
  return [{}, ...asked].flatMap((filter) =>
    orders.map((order) => ({ ...path, ...filter, ...order })),
  );
}
