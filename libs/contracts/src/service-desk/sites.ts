import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { patchOf } from '../fields.js';
import { CustomerId, SiteId } from '../ids.js';
import { problem } from '../problem.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Instant, line, prose } from '../scalar.js';

export const Site = z.object({
  id: SiteId,
  customerId: CustomerId,
  name: z.string(),
  address: z.string().nullable(),
  createdAt: Instant,
});

export type Site = z.infer<typeof Site>;

export const siteFields = { name: line(200), address: prose(1_000).nullable() };

export class InvalidReference extends problem<{ field: string }>({
  code: 'invalid-reference',
  kind: 'invalid',
  at: ({ field }) => ({ fields: [field] }),
  title: 'Invalid reference',
  detail: ({ field }) => `\`${field}\` does not belong to this customer.`,
  remedy: 'Use an id that belongs to the same customer.',
}) {}

export const listSites = call('service-desk', 'list-sites', {
  summary: 'List sites',
  description: 'By name. Providers see the sites of all their customers; customers see their own.',
  http: { method: 'GET', path: '/sites' },
  access: 'signed-in',
  area: 'assets',
  input: PageQuery.extend({ customerId: CustomerId.optional() }),
  output: pageOf(Site),
  problems: [AreaNotOpen],
});

export const getSite = call('service-desk', 'get-site', {
  summary: 'Get a site',
  http: { method: 'GET', path: '/sites/:siteId' },
  access: 'signed-in',
  area: 'assets',
  input: z.strictObject({ siteId: SiteId }),
  output: Site,
  problems: [AreaNotOpen, NotFound],
});

export const createSite = call('service-desk', 'create-site', {
  summary: 'Create a site for a customer',
  http: { method: 'POST', path: '/sites', status: 201 },
  access: 'assets:write',
  input: z.strictObject({
    customerId: CustomerId,
    name: siteFields.name,
    address: siteFields.address.default(null),
  }),
  output: Site,
  problems: [NotFound],
});

export const updateSite = call('service-desk', 'update-site', {
  summary: 'Update a site',
  http: { method: 'PATCH', path: '/sites/:siteId' },
  access: 'assets:write',
  input: z.strictObject({
    siteId: SiteId,
    ...patchOf(siteFields),
  }),
  output: Site,
  problems: [NotFound],
});
