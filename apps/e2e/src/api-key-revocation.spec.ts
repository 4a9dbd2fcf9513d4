import { Role, ServiceAccount } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectResponse } from './testing/api-client.js';
import { besideRequests, expectNoneLetIn } from './testing/beside-requests.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { unique } from './testing/person-fixture.js';
import {
  createKey,
  createProgram,
  createServiceAccount,
  onEachGateway,
} from './testing/service-account-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const READ = { permissions: ['customers:read'] };

describe('no request that begins after the response is let in by an API key', () => {
  it('that was deleted', async () => {
    const { key, path } = await createProgram(provider.admin, ['agent'], READ);
    const responses = await besideRequests('/customers', key.key, async () =>
      expectNoContent(await provider.admin.call('DELETE', `${path}/keys/${key.id}`), 204),
    );
    expectNoneLetIn(responses, 401);
  });

  it('whose service account was deleted', async () => {
    const { key, path } = await createProgram(provider.admin, ['agent'], READ);
    const responses = await besideRequests('/customers', key.key, async () =>
      expectNoContent(await provider.admin.call('DELETE', path), 204),
    );
    expectNoneLetIn(responses, 401);
  });

  it('whose service account lost the role', async () => {
    const body = { name: `none ${unique()}`, permissions: [] };
    expectResponse(await provider.admin.call('POST', '/roles', { body }), 201, Role);
    const { key, path } = await createProgram(provider.admin, ['agent'], READ);
    const responses = await besideRequests('/customers', key.key, async () => {
      const changed = await provider.admin.call('PATCH', path, { body: { roles: [body.name] } });
      expectResponse(changed, 200, ServiceAccount);
    });
    expectNoneLetIn(responses, 403);
  });

  it('whose role permits less', async () => {
    const body = { name: `reader ${unique()}`, permissions: ['customers:read'] };
    const role = expectResponse(await provider.admin.call('POST', '/roles', { body }), 201, Role);
    const { key } = await createProgram(provider.admin, [body.name], READ);
    const responses = await besideRequests('/customers', key.key, async () => {
      const path = `/roles/${role.id ?? ''}`;
      const less = await provider.admin.call('PATCH', path, { body: { permissions: [] } });
      expectResponse(less, 200, Role);
    });
    expectNoneLetIn(responses, 403);
  });

  it('A4: whose customer was turned off, and each one is once it is on again', async () => {
    const customer = await acceptedCustomer(provider, { role: 'administrator' });
    const { key } = await createProgram(customer.person, ['administrator'], {
      permissions: ['members:read'],
    });
    const responses = await besideRequests('/members', key.key, () =>
      setAccess(provider, customer, { enabled: false }),
    );
    expectNoneLetIn(responses, 401);
    await setAccess(provider, customer, { enabled: true });
    for (const { status } of await onEachGateway('/members', key.key)) expect(status).toBe(200);
  });

  it('while another key of the same service account goes on', async () => {
    const account = await createServiceAccount(provider.admin, ['agent']);
    const [gone, stays] = [
      await createKey(provider.admin, account, READ),
      await createKey(provider.admin, account, READ),
    ];
    for (const { key } of [gone, stays])
      for (const { status } of await onEachGateway('/customers', key)) expect(status).toBe(200);
    await provider.admin.call('DELETE', `/service-accounts/${account.id}/keys/${gone.id}`);
    for (const { status } of await onEachGateway('/customers', gone.key)) expect(status).toBe(401);
    for (const { status } of await onEachGateway('/customers', stays.key)) expect(status).toBe(200);
  });
});
