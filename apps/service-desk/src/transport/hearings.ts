import type { OrganizationId } from '@gatehouse/contracts';
import {
  customerChanged,
  membershipChanged,
  membershipRemoved,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import { hear } from '@gatehouse/platform';
import { NoteCustomer } from '../application/customers/note-customer.js';
import { ForgetMember } from '../application/members/forget-member.js';
import { NoteMember } from '../application/members/note-member.js';
import { NoteProvider } from '../application/time-zones/note-provider.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

export const hearings = [
  hear(customerChanged, NoteCustomer, ({ providerId }) => ({ organization_id: providerId })),
  hear(providerChanged, NoteProvider, ({ providerId }) => ({ organization_id: providerId })),
  hear(membershipChanged, NoteMember, ofOrganization),
  hear(membershipRemoved, ForgetMember, ofOrganization),
];
