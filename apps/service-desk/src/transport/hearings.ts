import type { OrganizationId } from '@gatehouse/contracts';
import {
  customerChanged,
  membershipChanged,
  membershipRemoved,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import { hear } from '@gatehouse/platform';
import { OnProviderChanged } from '../counters/on-provider-changed.js';
import { OnCustomerChanged } from '../customers/on-customer-changed.js';
import { OnMembershipChanged } from '../members/on-membership-changed.js';
import { OnMembershipRemoved } from '../members/on-membership-removed.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

export const hearings = [
  hear(customerChanged, OnCustomerChanged, ({ providerId }) => ({ organization_id: providerId })),
  hear(providerChanged, OnProviderChanged, ({ providerId }) => ({ organization_id: providerId })),
  hear(membershipChanged, OnMembershipChanged, ofOrganization),
  hear(membershipRemoved, OnMembershipRemoved, ofOrganization),
];
