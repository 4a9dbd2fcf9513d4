import { emailKey, type OrganizationId } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import { emailBlockChanged, invitationMailSettled } from '@gatehouse/contracts/notifications';
import {
  accessGrantChanged,
  contactEnabled,
  contactRemoved,
  customerChanged,
  membershipRemoved,
  providerCreated,
  roleRemoved,
} from '@gatehouse/contracts/tenant-access';
import { hear } from '@gatehouse/platform';
import { ErasePerson } from '../application/erase-person.js';
import { FollowAccessGrant } from '../application/follow-access-grant.js';
import { FollowContact } from '../application/follow-contact.js';
import { FollowEmailBlock } from '../application/follow-email-block.js';
import { FollowMail } from '../application/follow-mail.js';
import { InviteFirstAdministrator } from '../application/invite-first-administrator.js';
import { withdrawOffers } from '../application/withdraw-offers.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

export const hearings = [
  hear(providerCreated, InviteFirstAdministrator, ({ providerId }) => ({
    organization_id: providerId,
  })),
  hear(accessGrantChanged, FollowAccessGrant, ({ providerId }) => ({
    organization_id: providerId,
  })),
  hear(contactEnabled, FollowContact, ({ inviter }) => ({
    organization_id: inviter.organizationId,
  })),
  hear(
    roleRemoved,
    withdrawOffers((role) => ({ because: 'role-removed', ...role })),
    ofOrganization,
  ),
  hear(
    contactRemoved,
    withdrawOffers(({ contactId }) => ({ because: 'contact-removed', contactId })),
    ({ keeperId }) => ({ organization_id: keeperId }),
  ),
  hear(
    membershipRemoved,
    withdrawOffers(({ organizationId, userId }, at) => ({
      because: 'inviter-removed',
      organizationId,
      userId,
      at,
    })),
    ofOrganization,
  ),
  hear(
    customerChanged,
    withdrawOffers(({ customerId, independent }) =>
      independent ? { because: 'customer-independent', customerId } : null,
    ),
    ({ customerId }) => ({ organization_id: customerId }),
  ),
  hear(emailBlockChanged, FollowEmailBlock, ({ emailKey }) => ({ email_key: emailKey })),
  hear(accountErased, ErasePerson, ({ email }) => ({ email_key: emailKey(email) })),
  hear(invitationMailSettled, FollowMail, () => ({ worker: 'on' })),
];
