import { emailKey } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import { emailBlockChanged, invitationMailSettled } from '@gatehouse/contracts/notifications';
import {
  accessGrantChanged,
  contactEnabled,
  providerCreated,
} from '@gatehouse/contracts/tenant-access';
import { hear } from '@gatehouse/platform';
import { ErasePerson } from '../application/erase-person.js';
import { FollowAccessGrant } from '../application/follow-access-grant.js';
import { FollowContact } from '../application/follow-contact.js';
import { FollowEmailBlock } from '../application/follow-email-block.js';
import { FollowMail } from '../application/follow-mail.js';
import { InviteFirstAdministrator } from '../application/invite-first-administrator.js';

export const hearings = [
  hear(providerCreated, InviteFirstAdministrator, ({ providerId }) => ({
    organization_id: providerId,
  })),
  // Whom the customer has invited itself, its provider does not see; what the provider sends counts as its own.
  hear(accessGrantChanged, FollowAccessGrant, ({ to, customerId, providerId }) => ({
    organization_id: to === 'disabled' ? customerId : providerId,
  })),
  hear(contactEnabled, FollowContact, ({ inviter }) => ({
    organization_id: inviter.organizationId,
  })),
  hear(emailBlockChanged, FollowEmailBlock, ({ emailKey }) => ({ email_key: emailKey })),
  hear(accountErased, ErasePerson, ({ email }) => ({ email_key: emailKey(email) })),
  hear(invitationMailSettled, FollowMail, () => ({ worker: 'on' })),
];
