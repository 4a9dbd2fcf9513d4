import { verifyAuditEvents } from '@gatehouse/contracts/audit';
import { Application } from '@gatehouse/contracts/identity';
import { Customer } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { waitForAudit } from './testing/audit-log.js';
import {
  acceptedCustomer,
  createCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import {
  archive,
  deleteArchived,
  reportOn,
  tracesOf,
  untilErased,
} from './testing/customer-traces.js';
import { invite, inviteMember } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { PASSWORD, trySignIn, unique } from './testing/person-fixture.js';
import { addPhoto } from './testing/photo-fixture.js';
import { createProgram } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';
import { WebhookReceiver } from './testing/webhook-receiver.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const AREAS = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'];

const newPerson = () => ({
  ...{ firstName: 'Eve', lastName: 'Doe', email: `Eve-${unique()}@customer.example` },
  ...{ language: 'en', contactOnly: true },
});

/** A customer with something of everything. */
async function furnishedCustomer(): Promise<ServedCustomer> {
  const customer = await acceptedCustomer(provider, { areas: AREAS });
  const { admin } = provider;
  const { person, id: customerId } = customer;
  const job = await createJob(provider, customer, 'Paint the gate');
  for (const [who, path, body] of [
    [admin, '/sites', { customerId, name: 'Hall' }],
    [admin, '/assets', { customerId, name: 'Pump' }],
    [
      admin,
      '/video-sessions',
      { customerId, title: 'Look', plannedAt: '2026-03-01T10:00:00.000Z' },
    ],
    [admin, `/jobs/${job.id}/comments`, { text: 'Which colour?' }],
    [admin, `/customers/${customerId}/contacts`, newPerson()],
    [person, '/contacts', newPerson()],
    [person, '/roles', { name: 'Porter', permissions: ['members:read'] }],
  ] as const) {
    const made = await who.call('POST', path, { body });
    expect([path, made.status]).toEqual([path, 201]);
  }
  await addPhoto(admin, job.id);
  await createProgram(person, ['member']);
  await invite(admin, customer);
  await inviteMember(person, { roles: ['member'] });
  // Both are notified of everything above.
  await eventually(async () => (await reportOn(provider, customer)).deleted.notifications >= 8);
  return customer;
}

describe('a deleted customer', () => {
  it('takes along what the report says, in every service, and nothing of others', async () => {
    const customer = await furnishedCustomer();
    const neighbour = await furnishedCustomer();
    const report = await reportOn(provider, customer);
    expect(report).toMatchObject({
      deleted: {
        ...{ contacts: 2, members: 1, roles: 1, serviceAccounts: 1, apiKeys: 1 },
        ...{ invitations: 3, accessChanges: 2 },
        ...{ sites: 1, assets: 1, jobs: 1, comments: 1, attachments: 1, videoSessions: 1 },
      },
      kept: { accounts: 1 },
    });
    expect(report.kept.auditEvents).toBeGreaterThan(10);
    const before = await tracesOf(neighbour.id);
    const { deleted: theirs } = await reportOn(provider, neighbour);

    await deleteArchived(provider, customer);
    expectProblem(await provider.admin.call('GET', `/customers/${customer.id}`), 404, 'not-found');
    await untilErased(customer.id);
    expect(await tracesOf(neighbour.id)).toEqual(before);
    expect((await reportOn(provider, neighbour)).deleted).toEqual(theirs);

    // The account is the person's own, and is no longer a member of any organization.
    const { email, password } = customer.person;
    expectProblem(await trySignIn(email, password), 403, 'no-account');
    expect((await trySignIn(neighbour.person.email, neighbour.person.password)).status).toBe(200);
  });

  it('leaves its audit log, which says who deleted it and has an unbroken chain', async () => {
    const customer = await acceptedCustomer(provider);
    await deleteArchived(provider, customer);
    const removal = await waitForAudit(
      provider.admin,
      { subjectId: customer.id, subjectKind: 'customer' },
      ({ operation }) => operation === 'removed',
    );
    expect(removal).toMatchObject({
      action: 'tenant-access.delete-customer',
      actor: { id: provider.admin.session.user.id },
      organizationId: customer.id,
    });
    await untilErased(customer.id);
    const path = `/audit-events/verify?organizationId=${customer.id}`;
    const verified = await provider.admin.call('GET', path);
    expect(expectResponse(verified, 200, verifyAuditEvents.output)).toMatchObject({ valid: true });
  });

  it('leaves the dashboard of its provider', async () => {
    const own = await createProvider();
    const [kept, gone] = [await createCustomer(own), await createCustomer(own)];
    await createJob(own, kept, 'Paint the gate');
    const dashboard = async () => (await own.admin.call('GET', '/dashboard')).body;
    const before = await dashboard();
    await createJob(own, gone, 'Paint the fence');
    await own.admin.call('POST', '/assets', { body: { customerId: gone.id, name: 'Pump' } });
    expect(await dashboard()).not.toEqual(before);
    await deleteArchived(own, gone);
    await untilErased(gone.id);
    expect(await dashboard()).toEqual(before);
  });

  it('frees its external id, leaves applications, and is reported by webhook', async () => {
    const receiver = await WebhookReceiver.start();
    const { admin } = provider;
    const customer = await createCustomer(provider);
    const externalId = `ERP-${unique()}`;
    await admin.call('PATCH', `/customers/${customer.id}`, { body: { externalId } });
    const application = {
      ...{ name: 'Portal', kind: 'web', redirectUris: ['https://portal.example/back'] },
      customers: [customer.id],
    };
    const made = await admin.call('POST', '/applications', { body: application });
    const { id } = expectResponse(made, 201, Application);
    const webhook = { url: receiver.url, events: ['customer.deleted'] };
    await admin.call('POST', '/webhooks', { body: webhook });

    await deleteArchived(provider, customer);
    const next = { name: 'Next', kind: 'corporate', externalId };
    expectResponse(await admin.call('POST', '/customers', { body: next }), 201, Customer);
    await expect
      .poll(async () => (await admin.call('GET', `/applications/${id}`)).body)
      .toMatchObject({ customers: [] });
    await eventually(() => receiver.received.length > 0);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'customer.deleted',
      data: { customerId: customer.id, providerId: provider.id, externalId },
    });
    await receiver.stop();
  });

  it('F2: has links that reveal nothing, and no one can join it any more', async () => {
    const customer = await acceptedCustomer(provider);
    const invitation = await invite(provider.admin, customer);
    const token = await nextToken(invitation.email);
    const body = { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' };
    await archive(provider, customer);
    const [removed, ...redeemed] = await Promise.all([
      provider.admin.call('DELETE', `/customers/${customer.id}`),
      ...stack.urls.map((gateway) => call('POST', '/activations', { body, gateway })),
    ]);
    expectNoContent(removed, 204);
    for (const { status } of redeemed) expect([403, 404, 409]).toContain(status);
    await untilErased(customer.id);
    expectProblem(await call('POST', '/activations', { body }), 404, 'invitation-unknown');
  });
});
