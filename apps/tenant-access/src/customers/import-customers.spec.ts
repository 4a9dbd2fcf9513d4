import { randomUUID } from 'node:crypto';
import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import type { TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actorWithAllPermissions,
  type CallAs,
  type RpcClients,
  createProvider,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'one');
});

afterAll(() => platform.stop());

type Fields = Record<string, string>;

const imported = async (file: Fields[], dryRun = false, who = provider) => {
  const rows = file.map((fields, index) => ({ row: index + 2, fields }));
  return (await callAs(who, contracts.importCustomers, { rows, dryRun })).items;
};
const outcomes = async (...input: Parameters<typeof imported>) =>
  (await imported(...input)).map(({ outcome, problem }) => problem?.code ?? outcome);
const found = async (externalId: string) =>
  (await callAs(provider, contracts.listCustomers, { externalId })).items;
const eventCount = async () =>
  (await platform.database.query('tenant-access', 'select from outbox')).length;

describe('an import of customers', () => {
  it('creates, updates and leaves alone by external id, and says what a dry run would do', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const file: Fields[] = [
      { externalId: a, name: 'A', email: 'a@x.example' },
      { externalId: b, name: 'B', kind: 'individual', language: 'de' },
      { externalId: a, name: 'A again' },
    ];
    const before = await eventCount();
    expect(await outcomes(file, true)).toEqual(['created', 'created', 'updated']);
    expect([await found(a), await eventCount()]).toEqual([[], before]);
    const first = await imported(file);
    expect(first.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'updated']);
    expect(await outcomes(file.slice(1, 2))).toEqual(['unchanged']);
    expect(await found(a)).toMatchObject([
      { id: first[0]?.customerId, name: 'A again', email: 'a@x.example', kind: 'corporate' },
    ]);
    expect(await found(b)).toMatchObject([{ kind: 'individual', language: 'de' }]);
  });

  it('creates a customer for each row without an external id', async () => {
    const name = randomUUID();
    expect(await outcomes([{ name }, { name }])).toEqual(['created', 'created']);
    expect((await callAs(provider, contracts.listCustomers, { q: name })).items).toHaveLength(2);
  });

  it('refuses an invalid row without affecting others', async () => {
    const good = [randomUUID(), randomUUID()] as const;
    expect(
      await outcomes([
        { externalId: good[0], name: 'A' },
        { externalId: randomUUID() },
        { externalId: randomUUID(), name: 'B', kind: 'king' },
        { externalId: randomUUID(), name: 'C', departmentId: randomUUID() },
        { externalId: randomUUID(), name: 'D', providerId: randomUUID() },
        { externalId: good[1], name: 'E' },
      ]),
    ).toEqual([
      ...['created', 'invalid-request', 'invalid-request'],
      ...['not-found', 'invalid-request', 'created'],
    ]);
  });

  it('B2: reaches no customer of another department', async () => {
    const { id } = await callAs(provider, contracts.createDepartment, { name: 'North' });
    const bound = actorWithAllPermissions({ ...provider, departmentId: id });
    const externalId = randomUUID();
    await imported([{ externalId, name: 'A' }]);
    expect(await outcomes([{ externalId, name: 'B' }], false, bound)).toEqual([
      'external-id-taken',
    ]);
    expect(await found(externalId)).toMatchObject([{ name: 'A' }]);
  });
});
