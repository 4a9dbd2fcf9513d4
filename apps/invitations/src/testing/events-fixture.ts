import {
  ContactId,
  EmailBlockId,
  emailKey,
  type EventData,
  type UserActor,
} from '@gatehouse/contracts';
import type { Invitation } from '@gatehouse/contracts/invitations';
import { emailBlockChanged, invitationMailSettled } from '@gatehouse/contracts/notifications';
import {
  accessGrantChanged,
  contactEnabled,
  providerCreated,
  type Activation,
} from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import type { InvitationsFixture } from './invitations-fixture.js';

let published = 0;

/** How often the access of each customer was turned off. */
const accessEpochs = new Map<string, number>();

/** To whom the activation e-mail of a customer goes. */
export const activationOf = (customer: UserActor, email: string): Activation => ({
  customerId: customer.organizationId,
  providerId: customer.providerId ?? customer.organizationId,
  organizationName: 'Harbour Clinic',
  email,
  role: 'administrator',
  language: 'en',
  accessEpoch: accessEpochs.get(customer.organizationId) ?? 0,
});

/** The access of a customer was turned on, with this address, or off; or what it opens was changed while it is on. @returns which news of it this is */
export async function publishAccessChange(
  { events }: InvitationsFixture,
  customer: UserActor,
  email: string | null,
): Promise<number> {
  const { customerId, providerId } = activationOf(customer, '');
  if (email === null) accessEpochs.set(customerId, (accessEpochs.get(customerId) ?? 0) + 1);
  await events['tenant-access'].publish(accessGrantChanged, {
    aggregateId: customerId,
    sequence: ++published,
    data: {
      customerId,
      providerId,
      from: 'off',
      to: email === null ? 'disabled' : 'pending',
      areas: [],
      epoch: 0,
      activation: email === null ? null : activationOf(customer, email),
    },
  });
  return published;
}

/** A contact of a customer was made a user at once (E3), by somebody of its provider. */
export async function publishContactEnabled(
  { events }: InvitationsFixture,
  { userId, organizationId: acting }: UserActor,
  customer: UserActor,
  email: string,
): Promise<EventData<typeof contactEnabled>> {
  const { customerId: organizationId, providerId, organizationName } = activationOf(customer, '');
  const data: EventData<typeof contactEnabled> = {
    contactId: newId(ContactId),
    organizationId,
    organizationName,
    providerId,
    email,
    firstName: 'Con',
    lastName: 'Tact',
    language: 'en',
    roles: ['member'],
    roleNames: ['member'],
    accessEpoch: 0,
    inviter: { userId, organizationId: acting },
  };
  await events['tenant-access'].publish(contactEnabled, {
    aggregateId: data.contactId,
    sequence: 1,
    data,
  });
  return data;
}

/** A provider exists, whose first administrator is to be invited. */
export async function publishProviderCreated(
  { events }: InvitationsFixture,
  { organizationId: providerId }: UserActor,
  email: string,
): Promise<void> {
  await events['tenant-access'].publish(providerCreated, {
    aggregateId: providerId,
    sequence: 1,
    data: {
      providerId,
      name: 'Acme',
      modules: [],
      administrator: { email, firstName: 'Ada', lastName: 'Acme', language: 'en' },
    },
  });
}

/** A mail server refused an address, or support removed that block. */
export async function publishEmailBlock(
  { events }: InvitationsFixture,
  email: string,
  blocked: boolean,
): Promise<void> {
  await events.notifications.publish(emailBlockChanged, {
    aggregateId: newId(EmailBlockId),
    sequence: 1,
    data: { emailKey: emailKey(email), blocked, words: blocked ? '550 no such user' : null },
  });
}

/** What became of the mail of an invitation. */
export async function publishMailOutcome(
  { events }: InvitationsFixture,
  { id: invitationId }: Invitation,
  outcome: EventData<typeof invitationMailSettled>['outcome'],
  words: string | null = null,
): Promise<void> {
  await events.notifications.publish(invitationMailSettled, {
    aggregateId: invitationId,
    sequence: ++published,
    data: { invitationId, outcome, words },
  });
}
