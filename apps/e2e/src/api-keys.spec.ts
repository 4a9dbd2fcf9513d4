import { listAuditEvents } from '@gatehouse/contracts/audit';
import { Customer, listApiKeys, listMembers } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { unique } from './testing/person-fixture.js';
import { createKey, createProgram, onEachGateway } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('a program with an API key', () => {
  it('does on every gateway what the key permits, and nothing else', async () => {
    const { key } = await createProgram(provider.admin, ['administrator'], {
      permissions: ['customers:read'],
    });
    for (const response of await onEachGateway('/customers', key.key))
      expect(response.status).toBe(200);
    const body = { name: 'x', kind: 'corporate' };
    const denied = await call('POST', '/customers', { token: key.key, body });
    expectProblem(denied, 403, 'permission-denied');
    for (const path of ['/platform/providers', '/service-accounts'])
      expectProblem(await call('GET', path, { token: key.key }), 403, 'permission-denied');
  });

  it('has no person: whatever is about one is refused, and it is in no list of people', async () => {
    const { account, key } = await createProgram(provider.admin, ['administrator'], {
      permissions: ['members:read'],
    });
    const token = key.key;
    for (const path of ['/me', '/me/sessions', '/me/notifications', '/me/stream', '/me/export'])
      expectProblem(await call('GET', path, { token }), 403, 'person-required');
    for (const [path, body] of [
      ['/terms/acceptances', { version: 1 }],
      ['/auth/sign-out', undefined],
      ['/auth/switch-organization', { organizationId: provider.id }],
    ] as const)
      expectProblem(await call('POST', path, { token, body }), 403, 'person-required');
    const members = await call('GET', '/members', { token });
    const { items } = expectResponse(members, 200, listMembers.output);
    expect(items.map(({ userId }) => userId)).not.toContain(account.id);
    const member = await call('GET', `/members/${account.id}`, { token });
    expectProblem(member, 404, 'not-found');
  });

  it('is named in the audit log, as a service account and by its name', async () => {
    const { account, key } = await createProgram(provider.admin, ['administrator'], {
      permissions: ['customers:write'],
    });
    const body = { name: `Customer ${unique()}`, kind: 'corporate' };
    const created = await call('POST', '/customers', { token: key.key, body });
    const { id } = expectResponse(created, 201, Customer);
    await eventually(async () => {
      const log = await provider.admin.call('GET', `/audit-events?subjectId=${id}`);
      const { items } = expectResponse(log, 200, listAuditEvents.output);
      const { actor } = items.at(-1) ?? {};
      return actor?.name === account.name && actor.kind === 'service-account' && actor.id;
    });
  });

  it('is asked for nothing but the header: no cookie, no query parameter', async () => {
    const { key } = await createProgram(provider.admin, ['agent'], {
      permissions: ['customers:read'],
    });
    const read = (query: string, headers: Record<string, string>) =>
      call('GET', `/customers${query}`, { headers });
    for (const cookie of ['gatehouse-access', '__Host-gatehouse-access', 'access_token'])
      expectProblem(await read('', { cookie: `${cookie}=${key.key}` }), 401, 'not-signed-in');
    expectProblem(await read('', { 'x-api-key': key.key }), 401, 'not-signed-in');
    const inQuery = await read(`?access_token=${key.key}`, {});
    expect([401, 422]).toContain(inQuery.status);
    expect((await read('', { authorization: `Bearer ${key.key}` })).status).toBe(200);
  });

  it('works only from its networks, and its use from elsewhere is recorded', async () => {
    const permissions = ['customers:read'];
    const { account, key } = await createProgram(provider.admin, ['agent'], {
      permissions,
      networks: ['203.0.113.0/24', '2001:db8::/32'],
    });
    for (const response of await onEachGateway('/customers', key.key)) {
      expectProblem(response, 403, 'network-not-allowed');
      expect(response.body).toMatchObject({ address: '127.0.0.1' });
    }
    await eventually(async () => {
      const log = await provider.admin.call('GET', `/audit-events?subjectId=${key.id}`);
      const { items } = expectResponse(log, 200, listAuditEvents.output);
      return items.find(({ operation }) => operation === 'refused')?.actor?.id === account.id;
    });
    const here = await createKey(provider.admin, account, {
      permissions,
      networks: ['127.0.0.0/8'],
    });
    for (const { status } of await onEachGateway('/customers', here.key)) expect(status).toBe(200);
  });

  it('notes when the key was last used', async () => {
    const { key, path } = await createProgram(provider.admin, ['agent'], {
      permissions: ['customers:read'],
    });
    expect((await call('GET', '/customers', { token: key.key })).status).toBe(200);
    await eventually(async () => {
      const keys = await provider.admin.call('GET', `${path}/keys`);
      return expectResponse(keys, 200, listApiKeys.output).items[0]?.lastUsedAt instanceof Date;
    }, 15_000);
  });

  it('cannot read the key again', async () => {
    const { path } = await createProgram(provider.admin, ['agent']);
    const headers = { 'Idempotency-Key': unique() };
    const create = () =>
      provider.admin.call('POST', `${path}/keys`, {
        body: { name: 'once', permissions: [] },
        headers,
      });
    expect((await create()).status).toBe(201);
    expectProblem(await create(), 409, 'response-not-stored');
  });
});

describe("a customer's program", () => {
  it('A3: accepts no terms itself: it works once one of its people has', async () => {
    const customer = await activatedCustomer(provider, { role: 'administrator' });
    const { person } = customer;
    await person.acceptTerms();
    const { key } = await createProgram(person, ['administrator'], {
      permissions: ['members:read'],
    });
    for (const response of await onEachGateway('/members', key.key))
      expect(response.status).toBe(200);
  });

  it('A4 A5: is out while its customer is, and back with it, having lost nothing', async () => {
    const customer = await acceptedCustomer(provider, { role: 'administrator' });
    const { key, account } = await createProgram(customer.person, ['administrator'], {
      permissions: ['members:read'],
    });
    const read = () => onEachGateway('/members', key.key);
    for (const response of await read()) expect(response.status).toBe(200);
    for (let round = 0; round < 3; round++) {
      await setAccess(provider, customer, { enabled: false });
      for (const response of await read()) expectProblem(response, 401, 'session-ended');
      await setAccess(provider, customer, { enabled: true });
      for (const response of await read()) expect(response.status).toBe(200);
    }
    const foreign = await provider.admin.call('GET', `/service-accounts/${account.id}`);
    expectProblem(foreign, 404, 'not-found');
  });
});

describe('an unknown API key', () => {
  it('is refused like no key at all, whether mistyped, deleted or made up', async () => {
    const { key, path } = await createProgram(provider.admin, ['agent'], {
      permissions: ['customers:read'],
    });
    await provider.admin.call('DELETE', `${path}/keys/${key.id}`);
    const mistyped = key.key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    for (const token of [mistyped, key.key, 'ghk_', `ghk_${'0'.repeat(49)}`])
      for (const gateway of stack.urls)
        expectProblem(await call('GET', '/customers', { token, gateway }), 401, 'not-signed-in');
  });
});
