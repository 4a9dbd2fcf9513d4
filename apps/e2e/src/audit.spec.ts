import { beforeAll, describe, expect, it } from 'vitest';
import { Site } from '@gatehouse/contracts/service-desk';
import { auditedTo, auditOf } from './auditing.js';
import { expectAnswer, expectProblem } from './client.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './customers.js';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { role: 'administrator' });
});

describe('what happened', () => {
  it('A2 A3: tells every step of an access, by whom and by what', async () => {
    const query = { subjectId: customer.id, subjectKind: 'access-grant' };
    const accepted = await auditedTo(
      provider.admin,
      query,
      ({ changes }) => changes?.status?.to === 'accepted',
    );
    expect(accepted).toMatchObject({
      action: 'tenant-access.accept-terms',
      actor: { id: customer.person.session.user.id, organizationId: customer.id, name: 'Kim Doe' },
      changes: { status: { from: 'pending', to: 'accepted' } },
    });
    const [first] = (await auditOf(provider.admin, query)).slice(-1);
    expect(first).toMatchObject({
      action: 'tenant-access.set-access',
      operation: 'created',
      actor: { id: provider.admin.session.user.id },
      ip: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
    expect(first?.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('tells before and after, to the provider and to the customer, who does not learn from where', async () => {
    const { admin } = provider;
    const body = { customerId: customer.id, name: 'Hall' };
    const { id } = expectAnswer(await admin.call('POST', '/sites', { body }), 201, Site);
    await admin.call('PATCH', `/sites/${id}`, { body: { name: 'Yard' } });
    const renamed = await auditedTo(
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

  it('tells of every sign-in, and from where', async () => {
    await customer.person.signInAgain();
    const query = { subjectKind: 'session', actorId: customer.person.session.user.id };
    const entry = await auditedTo(
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

  it('is nothing for strangers, nor for those who lack the permission', async () => {
    const other = await createProvider();
    expect(await auditOf(other.admin, { organizationId: customer.id })).toEqual([]);
    const member = await acceptedCustomer(provider, { role: 'member' });
    const refused = await member.person.call('GET', '/audit-events');
    expectProblem(refused, 403, 'permission-denied');
  });

  it('A4: tells that the sessions of a disabled customer ended, and on whose word', async () => {
    const shut = await acceptedCustomer(provider);
    await setAccess(provider, shut, { enabled: false });
    const ended = await auditedTo(
      provider.admin,
      { organizationId: shut.id, subjectKind: 'session', operation: 'changed' },
      ({ changes }) => changes?.endedBecause?.to === 'access-ended',
    );
    expect(ended.actor?.id).toBe(provider.admin.session.user.id);
  });
});
