import type { ContactInvitation } from '@gatehouse/contracts/tenant-access';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';

/** The invitation by which a contact becomes a user. */
export const contactInvitation = ({
  inviter,
  accessEpoch: _,
  ...contact
}: ContactInvitation): NewInvitation => ({
  ...contact,
  purpose: 'membership',
  externalId: null,
  platformRole: 'platform-user',
  warnings: [],
  inviterId: inviter.userId,
  inviterOrganizationId: inviter.organizationId,
});
