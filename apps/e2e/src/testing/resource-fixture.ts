import { randomUUID } from 'node:crypto';
import { listNotifications, listWebhookDeliveries } from '@gatehouse/contracts/notifications';
import type { Job } from '@gatehouse/contracts/service-desk';
import { eventually } from '@gatehouse/testing/wait';
import { z } from 'zod';
import { expectResponse } from './api-client.js';
import type { Provider, ServedCustomer } from './customer-fixture.js';
import { unique, type Person } from './person-fixture.js';
import { addPhoto } from './photo-fixture.js';
import { createProgram } from './service-account-fixture.js';
import { decode } from './access-token.js';

/** Creates a resource of each kind. @returns their ids by path parameter */
export async function createResources(
  { id: providerId, admin }: Provider,
  { id: customerId, email, person }: ServedCustomer,
  job: Job,
): Promise<Record<string, string>> {
  const make = async (path: string, body: object): Promise<string> => {
    const response = await admin.call('POST', path, { body });
    return expectResponse(response, 201, z.object({ id: z.string() })).id;
  };
  const profile = {
    email: `Eve-${unique()}@customer.example`,
    firstName: 'Eve',
    lastName: 'Doe',
    language: 'en',
  };
  const ofCustomer = { customerId };
  const externalId = `ERP-${unique()}`;
  await admin.call('PATCH', `/customers/${customerId}`, { body: { externalId } });
  // Nothing listens there, so deliveries are retried.
  const webhook = { url: 'http://127.0.0.1:1/', events: ['asset.changed'] };
  const webhookId = await make('/webhooks', webhook);
  const assetId = await make('/assets', { ...ofCustomer, name: 'Pump' });
  const application = {
    name: 'Portal',
    kind: 'web',
    redirectUris: ['https://portal.example/back'],
  };
  const applicationId = await make('/applications', application);
  const { account, key } = await createProgram(admin, ['agent']);
  return {
    providerId,
    customerId,
    externalId,
    email,
    // Of the caller's saved filters.
    list: 'customers',
    userId: person.session.user.id,
    sessionId: String(decode(person.token, 1).sid),
    contactId: await make(`/customers/${customerId}/contacts`, { ...profile, contactOnly: true }),
    portalViewId: await make(`/customers/${customerId}/portal-views`, { role: 'member' }),
    departmentId: await make('/departments', { name: 'Pumps' }),
    roleId: await make('/roles', { name: 'Dispatcher', permissions: ['jobs:write'] }),
    siteId: await make('/sites', { ...ofCustomer, name: 'Hall' }),
    assetId,
    applicationId,
    secretId: await make(`/applications/${applicationId}/secrets`, {}),
    serviceAccountId: account.id,
    keyId: key.id,
    webhookId,
    deliveryId: await nextDeliveryId(admin, webhookId),
    attachmentId: (await addPhoto(admin, job.id)).id,
    // Dead letters are visible to support only.
    deadLetterId: randomUUID(),
    // An interaction belongs to the browser that began it.
    interactionId: randomUUID(),
    notificationId: await nextNotificationId(person, assetId),
    videoSessionId: await make('/video-sessions', {
      ...ofCustomer,
      title: 'Look at the pump',
      plannedAt: '2026-03-01T10:00:00.000Z',
    }),
    templateId: await make('/templates', { name: 'Pumps', jobType: 'repair', items: ['Look'] }),
    // Not sent, to avoid an email that no test waits for.
    invitationId: await make('/invitations', { ...profile, roles: ['agent'], inviteNow: false }),
  };
}

const nextNotificationId = (person: Person, subjectId: string): Promise<string> =>
  eventually(async () => {
    const response = await person.call('GET', '/me/notifications');
    const { items } = expectResponse(response, 200, listNotifications.output);
    return items.find((item) => item.subjectId === subjectId)?.id;
  });

const nextDeliveryId = (admin: Person, webhookId: string): Promise<string> =>
  eventually(async () => {
    const response = await admin.call('GET', `/webhooks/${webhookId}/deliveries`);
    return expectResponse(response, 200, listWebhookDeliveries.output).items[0]?.id;
  });
