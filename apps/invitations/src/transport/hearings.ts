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
import { OnAccessGrantChanged } from '../activations/on-access-grant-changed.js';
import { OnEmailBlockChanged } from '../delivery/on-email-block-changed.js';
import { OnInvitationMailSettled } from '../delivery/on-invitation-mail-settled.js';
import { OnAccountErased } from '../erasure/on-account-erased.js';
import { OnContactEnabled } from '../inviting/on-contact-enabled.js';
import { OnProviderCreated } from '../inviting/on-provider-created.js';
import { withdrawOffers } from '../withdrawal/withdraw-invitations.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

export const hearings = [
  hear(providerCreated, OnProviderCreated, ({ providerId }) => ({
    organization_id: providerId,
  })),
  hear(accessGrantChanged, OnAccessGrantChanged, ({ providerId }) => ({
    organization_id: providerId,
  })),
  hear(contactEnabled, OnContactEnabled, ({ inviter }) => ({
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
  hear(emailBlockChanged, OnEmailBlockChanged, ({ emailKey }) => ({ email_key: emailKey })),
  hear(accountErased, OnAccountErased, ({ email }) => ({ email_key: emailKey(email) })),
  hear(invitationMailSettled, OnInvitationMailSettled, () => ({ worker: 'on' })),
];
