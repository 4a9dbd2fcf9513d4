import {
  ContactId,
  EmailBlockId,
  emailKey,
  type EventData,
  type UserActor,
} from '@gatehouse/contracts';
import type { Invitation } from '@gatehouse/contracts/invitations';
import { emailBlockChanged, invitationEmailFinished } from '@gatehouse/contracts/notifications';
import {
  accessGrantChanged,
  contactEnabled,
  providerCreated,
  type Activation,
} from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import type { InvitationsFixture } from './invitations-fixture.js';

let sequence = 0;

/** How often the access of each customer was turned off. */
const accessEpochs = new Map<string, number>();

/** The activation that tenant-access reports for a customer. */
export const activationOf = (customer: UserActor, email: string): Activation => ({
  customerId: customer.organizationId,
  providerId: customer.providerId ?? customer.organizationId,
  organizationName: 'Harbour Clinic',
  email,
  role: 'administrator',
  language: 'en',
  accessEpoch: accessEpochs.get(customer.organizationId) ?? 0,
});

/**
 * Access of a customer is on, and its activation goes to this address; null turns it off.
 * @returns the sequence of the event
 */
export async function publishAccessChange(
  { events }: InvitationsFixture,
  customer: UserActor,
  email: string | null,
  { accessEpoch, ...announcement }: { sendEmail?: boolean; accessEpoch?: number } = {},
): Promise<number> {
  const { customerId, providerId } = activationOf(customer, '');
  if (email === null) accessEpochs.set(customerId, (accessEpochs.get(customerId) ?? 0) + 1);
  await events['tenant-access'].publish(accessGrantChanged, {
    aggregateId: customerId,
    sequence: ++sequence,
    data: {
      customerId,
      providerId,
      from: 'off',
      to: email === null ? 'disabled' : 'pending',
      areas: [],
      epoch: 0,
      activation:
        email === null
          ? null
          : { ...activationOf(customer, email), ...(accessEpoch !== undefined && { accessEpoch }) },
      ...announcement,
    },
  });
  return sequence;
}

/** The provider made a contact of a customer a user. */
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

/** A provider was created, and its first administrator is to be invited. */
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

/** An address was blocked, or support removed the block. */
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

/** The mail of an invitation was delivered or refused. */
export async function publishMailOutcome(
  { events }: InvitationsFixture,
  { id: invitationId }: Invitation,
  outcome: EventData<typeof invitationEmailFinished>['outcome'],
  words: string | null = null,
): Promise<void> {
  await events.notifications.publish(invitationEmailFinished, {
    aggregateId: invitationId,
    sequence: ++sequence,
    data: { invitationId, outcome, words },
  });
}
