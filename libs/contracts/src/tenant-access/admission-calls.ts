import { z } from 'zod';
import { call } from '../call.js';
import { InvitationId, MembershipId, OrganizationId, UserId } from '../ids.js';
import { Admission, Epochs } from './models.js';
import { NoAccount } from './problems.js';

export const admitMember = call('tenant-access', 'admit-member', {
  summary: 'Says in which organisation somebody is let in, and with what rights',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    /** The one asked for: no other will do. */
    organizationId: OrganizationId.optional(),
    /** The one to prefer. */
    lastOrganizationId: OrganizationId.optional(),
    /** What a session that goes on rests on: its own membership, not taken away since, and the terms of its beginning. */
    since: z
      .object({ membershipId: MembershipId, epochs: Epochs, termsVersion: z.number().int() })
      .optional(),
  }),
  output: Admission,
  problems: [NoAccount],
});

export const ensureMembership = call('tenant-access', 'ensure-membership', {
  summary: 'Makes somebody a member of an organisation, once',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    organizationId: OrganizationId,
    roles: z.array(z.string()).min(1),
    invitationId: InvitationId.optional(),
  }),
  output: z.object({ membershipId: MembershipId, created: z.boolean() }),
  problems: [NoAccount],
});

export const getJoinable = call('tenant-access', 'get-joinable', {
  summary: 'Says whether an organisation takes in the people it has invited',
  access: 'internal',
  input: z.strictObject({ organizationId: OrganizationId }),
  output: z.object({ organizationName: z.string(), accessEpoch: Epochs.shape.organization }),
  problems: [NoAccount],
});
