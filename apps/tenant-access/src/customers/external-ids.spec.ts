import { randomUUID } from 'node:crypto';
import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { eventually, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actorWithAllPermissions,
  type CallAs,
  type RpcClients,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;
let other: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'one');
  other = await createProvider(callers, 'two');
});

afterAll(() => platform.stop());

const newExternalId = () => `erp/${randomUUID()}`;
const put = (externalId: string, fields: object = {}, who = provider) =>
  callAs(who, contracts.putCustomer, { externalId, name: 'C', kind: 'corporate', ...fields });
const create = (fields: object = {}, who = provider) =>
  callAs(who, contracts.createCustomer, { name: 'C', kind: 'corporate', ...fields });
const eventsOf = (id: string) =>
  platform.database.query<{ sequence: number }>(
    'tenant-access',
    `select (event ->> 'sequence')::int as sequence from outbox
     where aggregate_id = $1 and event ->> 'type' = 'gatehouse.tenant-access.customer-changed.v1' order by id`,
    [id],
  );

describe('a customer with an external id', () => {
  it('is created once, updated afterwards, and left alone by a repetition', async () => {
    const externalId = newExternalId();
    const first = await put(externalId, { email: 'a@b.example', language: 'de' });
    expect(first).toMatchObject({
      created: true,
      resource: { externalId, name: 'C', email: 'a@b.example', language: 'de' },
    });
    const again = await put(externalId, { email: 'a@b.example' });
    expect(again).toEqual({ created: false, resource: first.resource });
    const changed = await put(externalId, { name: 'D' });
    expect(changed).toMatchObject({ created: false, resource: { name: 'D', language: 'de' } });
    expect(await eventsOf(first.resource.id)).toHaveLength(2);
    expect(await callAs(provider, contracts.getCustomerByExternalId, { externalId })).toEqual(
      changed.resource,
    );
  });

  it('is one customer, whichever of twenty calls creates it', async () => {
    const externalId = newExternalId();
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put(externalId, { name: `C${String(i)}` })),
    );
    expect(responses.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(responses.map(({ resource }) => resource.id)).size).toBe(1);
    const { items } = await callAs(provider, contracts.listCustomers, { externalId });
    expect(items).toHaveLength(1);
  });

  it('F68: is recognised in either Unicode normalization form', async () => {
    const externalId = `ü-${newExternalId()}`;
    const { resource } = await put(externalId.normalize('NFC'));
    expect(await put(externalId.normalize('NFD'))).toEqual({ created: false, resource });
  });

  it('F28: is independent of what other providers have', async () => {
    const externalId = newExternalId();
    const mine = await put(externalId);
    const theirs = await put(externalId, {}, other);
    expect(theirs.created).toBe(true);
    expect(theirs.resource.id).not.toBe(mine.resource.id);
    const unknown = newExternalId();
    await put(unknown);
    const read = callAs(other, contracts.getCustomerByExternalId, { externalId: unknown });
    expect(await outcomeOf(read)).toBe('not-found');
  });

  it('keeps its id from a second customer', async () => {
    const externalId = newExternalId();
    await create({ externalId });
    expect(await outcomeOf(create({ externalId }))).toBe('external-id-taken');
    const { id: customerId } = await create();
    const take = () => callAs(provider, contracts.updateCustomer, { customerId, externalId });
    expect(await outcomeOf(take())).toBe('external-id-taken');
  });

  it('B2: is out of reach for an administrator of another department', async () => {
    const { id } = await callAs(provider, contracts.createDepartment, { name: randomUUID() });
    const bound = actorWithAllPermissions({ ...provider, departmentId: id });
    const externalId = newExternalId();
    await put(externalId);
    expect(await outcomeOf(put(externalId, {}, bound))).toBe('external-id-taken');
    const own = newExternalId();
    expect((await put(own, {}, bound)).resource.departmentId).toBe(id);
  });
});

describe('the changes of customers', () => {
  const since = async (updatedSince: string, cursor?: string) =>
    callAs(provider, contracts.listCustomers, {
      updatedSince,
      limit: 2,
      ...(cursor === undefined ? {} : { cursor }),
    });

  it('are listed in order, with changes of access, page by page', async () => {
    const began = (await create()).updatedAt?.toISOString() ?? '';
    const made = [];
    for (let i = 0; i < 5; i++) made.push(await create({ email: `a${String(i)}@b.example` }));
    const [first] = made;
    if (!first) throw new Error('unreachable');
    await callAs(provider, contracts.setAccess, { customerId: first.id, enabled: true });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await since(began, cursor);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const [, ...others] = made.map(({ id }) => id);
    expect(found.slice(-5)).toEqual([...others, first.id]);
  });

  it('hold back what is later than a change that has not committed yet, so that following them loses nothing', async () => {
    const [{ now }] = (await platform.database.query<{ now: Date }>(
      'tenant-access',
      `select date_trunc('milliseconds', clock_timestamp()) as now`,
    )) as [{ now: Date }];
    const slow = await create({ name: 'slow' });
    const marked = (await since(now.toISOString())).items;
    expect(marked.map(({ id }) => id)).toContain(slow.id);
    const from = marked.at(-1)?.updatedAt?.toISOString() ?? '';
    // A transaction that dates its change first and commits last.
    const committed = platform.database.query(
      'tenant-access',
      `do $$ begin
         update customers set name = 'late' where id = '${slow.id}';
         perform pg_sleep(1.5);
       end $$`,
    );
    await eventually(async () => {
      const locks = `select from pg_locks where locktype = 'advisory' and mode = 'ShareLock'
        and database = (select oid from pg_database where datname = current_database())`;
      return (await platform.database.query('tenant-access', locks)).length > 0;
    });
    await create({ name: 'quick' });
    const seen = (await since(from)).items.map(({ name }) => name);
    expect(seen).not.toContain('quick');
    expect(seen).not.toContain('late');
    await committed;
    const names = (await since(from)).items.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['late', 'quick']);
  });
});
