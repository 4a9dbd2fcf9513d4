import { z } from 'zod';
import { call } from '../call.js';
import { UserId } from '../ids.js';
import { AccessStatus, OrganizationRef } from './models.js';

/** A membership, as far as it says whether it lets its person in. */
export const FoundMembership = z.object({
  organization: OrganizationRef,
  /** The provider whose portal it is: the organisation itself where it is one; null for the platform. */
  provider: OrganizationRef.pick({ id: true, name: true }).nullable(),
  /** How the portal stands for a customer; null for who is none. */
  access: AccessStatus.nullable(),
  /** Whether its provider has the module that customers need (B1). */
  moduleEnabled: z.boolean(),
  /** The newest version of the terms, and the newest that the person accepted; 0 where there is none. */
  terms: z.object({ current: z.number().int(), accepted: z.number().int() }),
  /** What sign-in goes by. */
  letsIn: z.boolean(),
});
export type FoundMembership = z.infer<typeof FoundMembership>;

export const listMembershipsOfPerson = call('tenant-access', 'list-memberships-of-person', {
  summary:
    'Lists where somebody is a member, for support, and whether each membership lets them in',
  http: { method: 'GET', path: '/platform/users/:userId/memberships' },
  access: 'platform-support',
  input: z.strictObject({ userId: UserId }),
  output: z.object({ items: z.array(FoundMembership) }),
  problems: [],
});
