import { beforeAll, describe, expect, it } from 'vitest';
import { Site } from '@gatehouse/contracts/service-desk';
import { waitForAudit, listAudit } from './testing/audit-log.js';
import { expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { role: 'administrator' });
});

describe('the audit log', () => {
  it('A2 A3: records every access change, who made it and why', async () => {
    const query = { subjectId: customer.id, subjectKind: 'access-grant' };
    const accepted = await waitForAudit(
      provider.admin,
      query,
      ({ changes }) => changes?.status?.to === 'accepted',
    );
    expect(accepted).toMatchObject({
      action: 'tenant-access.accept-terms',
      actor: { id: customer.person.session.user.id, organizationId: customer.id, name: 'Kim Doe' },
      changes: { status: { from: 'pending', to: 'accepted' } },
    });
    const [first] = (await listAudit(provider.admin, query)).slice(-1);
    expect(first).toMatchObject({
      action: 'tenant-access.set-access',
      operation: 'created',
      actor: { id: provider.admin.session.user.id },
      ip: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
    expect(first?.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('shows before and after to provider and customer, and hides the IP address from the customer', async () => {
    const { admin } = provider;
    const body = { customerId: customer.id, name: 'Hall' };
    const { id } = expectResponse(await admin.call('POST', '/sites', { body }), 201, Site);
    await admin.call('PATCH', `/sites/${id}`, { body: { name: 'Yard' } });
    const renamed = await waitForAudit(
      customer.person,
      { subjectId: id },
      ({ operation }) => operation === 'changed',
    );
    expect(renamed).toMatchObject({
      changes: { name: { from: 'Hall', to: 'Yard' } },
      action: 'service-desk.update-site',
      actor: { id: admin.session.user.id, name: null },
      ip: null,
    });
  });

  it('records every sign-in and its IP address', async () => {
    await customer.person.signInAgain();
    const query = { subjectKind: 'session', actorId: customer.person.session.user.id };
    const entry = await waitForAudit(
      customer.person,
      query,
      ({ action }) => action === 'identity.sign-in',
    );
    expect(entry).toMatchObject({
      operation: 'created',
      organizationId: customer.id,
      ip: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
  });

  it('is closed to other organizations and to users without the permission', async () => {
    const other = await createProvider();
    expect(await listAudit(other.admin, { organizationId: customer.id })).toEqual([]);
    const member = await acceptedCustomer(provider, { role: 'member' });
    const refused = await member.person.call('GET', '/audit-events');
    expectProblem(refused, 403, 'permission-denied');
  });

  it('A4: records that a disabled customer’s sessions ended, and who disabled it', async () => {
    const shut = await acceptedCustomer(provider);
    await setAccess(provider, shut, { enabled: false });
    const ended = await waitForAudit(
      provider.admin,
      { organizationId: shut.id, subjectKind: 'session', operation: 'changed' },
      ({ changes }) => changes?.endedBecause?.to === 'access-disabled',
    );
    expect(ended.actor?.id).toBe(provider.admin.session.user.id);
  });
});
