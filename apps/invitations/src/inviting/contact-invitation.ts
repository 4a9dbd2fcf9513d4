import type { ContactOffer } from '@gatehouse/contracts/tenant-access';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';

/** What a contact is offered that is to become a user. */
export const contactInvitation = ({
  inviter,
  accessEpoch: _,
  ...offer
}: ContactOffer): NewInvitation => ({
  ...offer,
  purpose: 'membership',
  externalId: null,
  platformRole: 'platform-user',
  warnings: [],
  inviterId: inviter.userId,
  inviterOrganizationId: inviter.organizationId,
});
