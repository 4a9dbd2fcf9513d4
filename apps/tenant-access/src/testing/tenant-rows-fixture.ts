import { randomUUID } from 'node:crypto';
import type { OrganizationId } from '@gatehouse/contracts';
import type { OwnedRow } from '@gatehouse/testing';

const now = new Date();

/** Who sees what is said of an organization, and who of them may change it. */
export interface Rights {
  seenBy: string[];
  changedBy?: string[];
}

export const providerRows = (
  id: OrganizationId,
  itself: string[],
  customers: string[],
): OwnedRow[] => [
  {
    table: 'providers',
    row: { id, name: 'P', modules: [], email_domains: [], created_at: now, version: 1 },
    seenBy: [...itself, 'the platform', ...customers],
    changedBy: [...itself, 'the platform'],
  },
  {
    table: 'terms_versions',
    row: { provider_id: id, version: 1, title: 'T', body: 'B', published_at: now },
    seenBy: [...itself, ...customers],
    changedBy: itself,
  },
];

/** A customer with the grant of its access. */
export const customerRows = (
  id: OrganizationId,
  providerId: OrganizationId,
  itself: string,
  provider: string[],
  change: { department_id?: string; independent_at?: Date } = {},
): OwnedRow[] => {
  const both = { customer_id: id, provider_id: providerId };
  const seenBy = [itself, ...provider];
  const open = { status: 'pending', areas: [], activation_role: 'member' };
  const counts = { epoch: 0, ended_epoch: 0, version: 1 };
  const moved = { id: randomUUID(), at: now, from_status: 'off', to_status: 'pending', areas: [] };
  const known = { name: 'C', kind: 'corporate', created_at: now, version: 1 };
  return [
    {
      table: 'customers',
      row: { id, provider_id: providerId, ...known, ...change },
      seenBy,
      changedBy: provider,
    },
    { table: 'access_grants', row: { ...both, ...open, ...counts }, seenBy },
    { table: 'access_changes', row: { ...both, ...moved }, seenBy },
  ];
};

let counts = 0;

/** Maintained by a trigger, so that only the task that adds up writes it. */
export const customerCount = (
  provider_id: OrganizationId,
  seenBy: string[],
  department_id: string | null = null,
): OwnedRow => ({
  table: 'customer_counts',
  row: { id: ++counts, provider_id, department_id, access: 'off', customers: 1 },
  seenBy: [...seenBy, 'the worker'],
  changedBy: ['the worker'],
});

export const membership = (
  organization_id: OrganizationId,
  rights: Rights,
  change: { user_id?: string; department_id?: string } = {},
): OwnedRow => {
  const person = {
    email: 'a@b.example',
    email_key: 'a@b.example',
    first_name: 'A',
    last_name: 'B',
  };
  const counts = { epoch: 1, version: 1, capability: 'none', roles: [], created_at: now };
  const ids = { id: randomUUID(), user_id: randomUUID(), organization_id };
  return { table: 'memberships', row: { ...ids, ...person, ...counts, ...change }, ...rights };
};

/** A view of a customer's portal by one of its provider's people. */
export const portalView = (
  provider_id: OrganizationId,
  customer_id: OrganizationId,
  by: { user_id: string; department_id?: string },
  seenBy: string[],
): OwnedRow[] => {
  const member = membership(provider_id, { seenBy }, by);
  const view = { id: randomUUID(), session_id: randomUUID(), role: 'member', ends_at: now };
  return [
    member,
    {
      table: 'portal_views',
      row: {
        ...view,
        ...{ provider_id, customer_id, user_id: by.user_id, membership_id: member.row.id },
      },
      seenBy: ['the worker', ...seenBy.filter((who) => who !== 'provider A')],
    },
  ];
};

export const withdrawal = (organization_id: OrganizationId, seenBy: string[]): OwnedRow => ({
  table: 'withdrawn_invitations',
  row: { invitation_id: randomUUID(), organization_id },
  seenBy,
});

export const department = (
  organization_id: OrganizationId,
  id: string,
  seenBy: string[],
): OwnedRow => {
  const row = { id, organization_id, name: id, name_key: id, created_at: now, version: 1 };
  return { table: 'departments', row, seenBy };
};

export const role = (organization_id: OrganizationId, rights: Rights): OwnedRow => {
  const id = randomUUID();
  const named = { name: id, name_key: id, permissions: [], created_at: now, version: 1 };
  return { table: 'roles', row: { id, organization_id, ...named }, ...rights };
};

export const serviceAccount = (organization_id: OrganizationId, seenBy: string[]): OwnedRow[] => {
  const id = randomUUID();
  const named = { name: id, roles: [], epoch: 1, created_at: now, version: 1 };
  const ofKey = { name: id, permissions: [], key_hash: Buffer.from(id), created_at: now };
  return [
    { table: 'service_accounts', row: { id, organization_id, ...named }, seenBy },
    {
      table: 'api_keys',
      row: { id: randomUUID(), service_account_id: id, organization_id, ...ofKey },
      seenBy: [...seenBy, 'the worker'],
    },
  ];
};

export const contact = (
  owner_organization_id: OrganizationId,
  organization_id: OrganizationId,
  seenBy: string[],
  change: { department_id?: string } = {},
): OwnedRow => {
  const id = randomUUID();
  const person = { first_name: 'A', last_name: 'B', email: id, email_key: id, language: 'en' };
  const metadata = { contact_only: true, created_at: now, created_by: randomUUID(), version: 1 };
  const row = { id, owner_organization_id, organization_id, ...person, ...metadata, ...change };
  return { table: 'contacts', row, seenBy };
};

export const acceptance = (
  user_id: string,
  provider_id: OrganizationId,
  organization_id: OrganizationId,
  rights: Rights,
): OwnedRow => {
  const row = { user_id, provider_id, version: 1, organization_id, accepted_at: now };
  return { table: 'terms_acceptances', row, ...rights };
};
