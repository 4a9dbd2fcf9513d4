import { randomUUID } from 'node:crypto';
import { listNotifications, listWebhookDeliveries } from '@gatehouse/contracts/notifications';
import type { Job } from '@gatehouse/contracts/service-desk';
import { eventually } from '@gatehouse/testing/wait';
import { z } from 'zod';
import { expectAnswer } from './client.js';
import type { Provider, ServedCustomer } from './customers.js';
import { unique, type Person } from './people.js';
import { addPhoto } from './photos.js';
import { decode } from './signing.js';

/** An id of each kind of thing that is a provider's or its customer's, by the name that it has in a path. */
export async function belongingsOf(
  { id: providerId, admin }: Provider,
  { id: customerId, email, person }: ServedCustomer,
  job: Job,
): Promise<Record<string, string>> {
  const make = async (path: string, body: object): Promise<string> => {
    const answer = await admin.call('POST', path, { body });
    return expectAnswer(answer, 201, z.object({ id: z.string() })).id;
  };
  const somebody = {
    email: `Eve-${unique()}@customer.example`,
    firstName: 'Eve',
    lastName: 'Doe',
    language: 'en',
  };
  const ofCustomer = { customerId };
  // Nobody listens there, so what is sent is tried again and again.
  const webhook = { url: 'http://127.0.0.1:1/', events: ['asset.changed'] };
  const webhookId = await make('/webhooks', webhook);
  const assetId = await make('/assets', { ...ofCustomer, name: 'Pump' });
  return {
    providerId,
    customerId,
    email,
    userId: person.session.user.id,
    sessionId: String(decode(person.token, 1).sid),
    contactId: await make(`/customers/${customerId}/contacts`, { ...somebody, contactOnly: true }),
    departmentId: await make('/departments', { name: 'Pumps' }),
    roleId: await make('/roles', { name: 'Dispatcher', permissions: ['jobs:write'] }),
    siteId: await make('/sites', { ...ofCustomer, name: 'Hall' }),
    assetId,
    webhookId,
    deliveryId: await deliveryOf(admin, webhookId),
    attachmentId: (await addPhoto(admin, job.id)).id,
    // A dead letter is support's, whoever's event it holds.
    deadLetterId: randomUUID(),
    notificationId: await notificationOf(person, assetId),
    videoSessionId: await make('/video-sessions', {
      ...ofCustomer,
      title: 'Look at the pump',
      plannedAt: '2026-03-01T10:00:00.000Z',
    }),
    templateId: await make('/templates', { name: 'Pumps', jobType: 'repair', items: ['Look'] }),
    // Not sent: it would be one more mail that nobody waits for.
    invitationId: await make('/invitations', { ...somebody, roles: ['agent'], inviteNow: false }),
  };
}

/** The id of what somebody was told of a thing. */
const notificationOf = (person: Person, subjectId: string): Promise<string> =>
  eventually(async () => {
    const answer = await person.call('GET', '/me/notifications');
    const { items } = expectAnswer(answer, 200, listNotifications.output);
    return items.find((item) => item.subjectId === subjectId)?.id;
  });

/** The id of something that was to be delivered to a webhook. */
const deliveryOf = (admin: Person, webhookId: string): Promise<string> =>
  eventually(async () => {
    const answer = await admin.call('GET', `/webhooks/${webhookId}/deliveries`);
    return expectAnswer(answer, 200, listWebhookDeliveries.output).items[0]?.id;
  });
