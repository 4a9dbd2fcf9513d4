import type { ContactOffer } from '@gatehouse/contracts/tenant-access';
import type { Offer } from './invite.js';

/** What a contact is offered that is to become a user. */
export const contactOffer = ({ inviter, accessEpoch: _, ...offer }: ContactOffer): Offer => ({
  ...offer,
  purpose: 'membership',
  externalId: null,
  platformRole: 'platform-user',
  warnings: [],
  inviterId: inviter.userId,
  inviterOrganizationId: inviter.organizationId,
});
