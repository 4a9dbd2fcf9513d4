import { OrganizationId, type Permission, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { isApiKey, newId, ownContext } from '@gatehouse/platform';
import { eventually, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, Programs } from '../testing/programs-fixture.js';
import {
  addMember,
  type CallAs,
  createCustomer,
  createProvider,
  outcomeOf,
  type RpcClients,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let programs: Programs;
let provider: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  programs = new Programs(callers, callAs);
  provider = await createProvider(callers, 'acme');
});

afterAll(() => platform.stop());

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

describe('an API key', () => {
  it('is shown once, and stored as its hash', async () => {
    const { id } = await programs.createAccount(provider, ['agent']);
    const { key, ...rest } = await programs.createKey(provider, id, {
      permissions: ['jobs:write'],
    });
    expect(isApiKey(key)).toBe(true);
    const { items } = await callAs(provider, contracts.listApiKeys, { serviceAccountId: id });
    expect(items).toEqual([rest]);
    const dump = await platform.database.query<{ row: string }>(
      'tenant-access',
      'select k::text as row from api_keys k union all select event::text from outbox',
    );
    expect(dump.some(({ row }) => row.includes(hashOf(key)))).toBe(true);
    expect(dump.filter(({ row }) => row.includes(key.slice(4, 24)))).toEqual([]);
  });

  it('is announced by name, and by whom it was created', async () => {
    const { id } = await programs.createAccount(provider, ['agent']);
    const { id: keyId } = await programs.createKey(provider, id);
    const [event] = await platform.database.query<{ event: object }>(
      'tenant-access',
      `select event from outbox where subject = '${contracts.apiKeyCreated.subject}' and aggregate_id = $1`,
      [keyId],
    );
    const { organizationId, userId } = provider;
    expect(event?.event).toMatchObject({
      actorid: userId,
      organizationid: organizationId,
      data: {
        ...{ keyId, keyName: 'first', serviceAccountId: id, serviceAccountName: 'Sync' },
        organizationId,
      },
    });
  });

  it('permits what both it and the roles permit, and shrinks with them', async () => {
    const { id } = await programs.createAccount(provider, ['content-creator']);
    const wanted: Permission[] = ['jobs:write', 'customers:write'];
    const { key } = await programs.createKey(provider, id, { permissions: wanted });
    expect(await programs.permissionsOf(key)).toEqual(['customers:write', 'jobs:write']);
    const change = { serviceAccountId: id, roles: ['agent'] };
    await callAs(provider, contracts.updateServiceAccount, change);
    expect(await programs.permissionsOf(key)).toEqual(['jobs:write']);
    const more = programs.createKey(provider, id, { permissions: ['access:manage'] });
    expect(await outcomeOf(more)).toBe('permission-not-held');
  });

  it('expires, and can overlap with the one that replaces it', async () => {
    const { id } = await programs.createAccount(provider, ['agent']);
    const past = programs.createKey(provider, id, { expiresAt: fromNow(-1_000) });
    expect(await outcomeOf(past)).toBe('expiry-in-the-past');
    const { key } = await programs.createKey(provider, id, { expiresAt: fromNow(700) });
    const { key: next } = await programs.createKey(provider, id);
    expect(await outcomeOf(programs.admit(key))).toBe('done');
    await eventually(async () => (await outcomeOf(programs.admit(key))) === 'not-signed-in');
    expect(await outcomeOf(programs.admit(next))).toBe('done');
  });

  it('A2 A4 A5: is refused exactly while the customer’s people are, and works again afterwards', async () => {
    const customer = await createCustomer(callers, provider, 'Clinic');
    const { organizationId: customerId } = customer;
    const { id } = await programs.createAccount(customer, ['administrator']);
    const { key } = await programs.createKey(customer, id, { permissions: ['members:read'] });
    // Pending: the terms are accepted by a person, and for all.
    expect((await programs.admit(key)).actor.termsAccepted).toBe(false);
    const userId = await addMember(callers, customerId, ['member']);
    await callAs({ ...customer, userId }, contracts.acceptTerms, { version: 1 });
    const first = await programs.admit(key);
    expect(first.actor).toMatchObject({ termsAccepted: true, permissions: ['members:read'] });
    const turn = (enabled: boolean) =>
      callAs(provider, contracts.setAccess, { customerId, enabled });
    await turn(false);
    expect(await outcomeOf(programs.admit(key))).toBe('session-ended');
    await turn(true);
    const again = await programs.admit(key);
    expect(again.actor).toEqual(first.actor);
    expect(again.epochs.organization).toBeGreaterThan(first.epochs.organization);
  });

  it('ends with its service account, and by itself', async () => {
    const { id: serviceAccountId } = await programs.createAccount(provider, ['agent']);
    const [one, other] = [
      await programs.createKey(provider, serviceAccountId),
      await programs.createKey(provider, serviceAccountId),
    ];
    await callAs(provider, contracts.deleteApiKey, { serviceAccountId, keyId: one.id });
    expect(await outcomeOf(programs.admit(one.key))).toBe('not-signed-in');
    expect(await outcomeOf(programs.admit(other.key))).toBe('done');
    await callAs(provider, contracts.deleteServiceAccount, { serviceAccountId });
    expect(await outcomeOf(programs.admit(other.key))).toBe('not-signed-in');
  });

  it('notes when it was last used, off the request path', async () => {
    const { id: serviceAccountId } = await programs.createAccount(provider, ['agent']);
    const { key } = await programs.createKey(provider, serviceAccountId);
    await programs.admit(key);
    const lastUse = async () =>
      (await callAs(provider, contracts.listApiKeys, { serviceAccountId })).items[0]?.lastUsedAt;
    await eventually(async () => (await lastUse()) instanceof Date, 15_000);
  });

  it('stands in the audit log and among the events when it was used from elsewhere', async () => {
    const { organizationId } = provider;
    const { id } = await programs.createAccount(provider, ['agent']);
    const { id: keyId } = await programs.createKey(provider, id, { networks: ['192.0.2.0/24'] });
    const refusal = { keyId, organizationId, address: '203.0.113.9' };
    await callers.gateway(ownContext(5_000), contracts.recordApiKeyRefusal, refusal);
    const events = await platform.database.query<{ kind: string; data: object }>(
      'tenant-access',
      `select split_part(subject, '.', 3) as kind, event -> 'data' as data from outbox
       where event::text like '%203.0.113.9%' order by position`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['record-changed', 'api-key-refused']);
    expect(events[0]?.data).toMatchObject({
      operation: 'refused',
      subject: { kind: 'api-key', id: keyId },
    });
    expect(events[1]?.data).toEqual({
      ...{ keyId, keyName: 'first', serviceAccountId: id, serviceAccountName: 'Sync' },
      ...refusal,
    });
    const foreign = { ...refusal, organizationId: newId(OrganizationId) };
    const attempt = callers.gateway(ownContext(5_000), contracts.recordApiKeyRefusal, foreign);
    expect(await outcomeOf(attempt)).toBe('not-found');
  });

  it('names networks in CIDR notation', async () => {
    const { id } = await programs.createAccount(provider, ['agent']);
    for (const network of ['192.0.2.1', '192.0.2.0/33', '999.1.1.1/99', 'example.org/24', ''])
      await expect(programs.createKey(provider, id, { networks: [network] })).rejects.toMatchObject(
        {
          code: 'invalid-request',
          data: {
            errors: [
              {
                pointer: '/networks/0',
                detail: 'must be an IP network in CIDR notation, such as 203.0.113.0/24',
              },
            ],
          },
        },
      );
    expect(await outcomeOf(programs.createKey(provider, id, { networks: ['2001:db8::/32'] }))).toBe(
      'done',
    );
  });
});
