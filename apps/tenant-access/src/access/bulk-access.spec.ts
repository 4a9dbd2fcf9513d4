import { CustomerId, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
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
let other: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'one');
  other = await createProvider(callers, 'two');
});

afterAll(() => platform.stop());

const create = async (fields: object = {}, who = provider) => {
  const email = `${newId(CustomerId)}@customer.example`;
  const input = { name: 'C', kind: 'corporate' as const, email, ...fields };
  return (await callAs(who, contracts.createCustomer, input)).id;
};
const setMany = async (customerIds: CustomerId[], enabled: boolean, who = provider) =>
  (await callAs(who, contracts.setAccessOfMany, { customerIds, enabled })).items;
const outcomes = async (...input: Parameters<typeof setMany>) =>
  (await setMany(...input)).map(({ outcome, problem }) => problem?.code ?? outcome);
const statusOf = async (customerId: CustomerId) =>
  (await callAs(provider, contracts.getAccess, { customerId })).status;
const revoked = (ids: CustomerId[]) =>
  platform.database.query(
    'tenant-access',
    `select from revocations where key = any($1) and ended > 0 and published_at is not null`,
    [ids.map((id) => `organization.${id}`)],
  );

describe('turning many customers on or off', () => {
  it('A2 A4 A5: changes each, in the order asked, and nothing when repeated', async () => {
    const ids = [await create(), await create(), await create()];
    const [first, ...others] = ids as [CustomerId, ...CustomerId[]];
    expect(await outcomes([first], true)).toEqual(['changed']);
    const items = await setMany([...others, first, first], true);
    expect(items).toMatchObject([
      { customerId: others[0], outcome: 'changed', access: { status: 'pending' } },
      { customerId: others[1], outcome: 'changed' },
      { customerId: first, outcome: 'unchanged', access: { status: 'pending' } },
    ]);
    expect(await outcomes(ids, false)).toEqual(['changed', 'changed', 'changed']);
    expect(await outcomes(ids, false)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await statusOf(first)).toBe('disabled');
  });

  it('B1 B4 D1 F22: refuses each customer that one call would refuse, and no other', async () => {
    const good = await create();
    const ids = [
      await create({ kind: 'individual' }),
      await create({ email: null }),
      await create({}, other),
      newId(CustomerId),
      good,
    ];
    expect(await outcomes(ids, true)).toEqual([
      ...['customer-not-corporate', 'customer-email-missing'],
      ...['not-found', 'not-found', 'changed'],
    ]);
    const without = await createProvider(callers, 'three', { modules: [] });
    expect(await outcomes([await create({}, without)], true, without)).toEqual([
      'module-not-enabled',
    ]);
  });

  it('B2: leaves the customers of other departments alone', async () => {
    const department = await callAs(provider, contracts.createDepartment, { name: 'North' });
    const bound = actorWithAllPermissions({ ...provider, departmentId: department.id });
    const ids = [await create({ departmentId: department.id }), await create()];
    expect(await outcomes(ids, true, bound)).toEqual(['changed', 'not-found']);
  });

  it('A4 F16: has reached every gateway for 500 customers when it returns, within the deadline of one request', async () => {
    const ids: CustomerId[] = [];
    while (ids.length < 500)
      ids.push(...(await Promise.all(Array.from({ length: 50 }, () => create()))));
    expect(new Set(await outcomes(ids, true))).toEqual(new Set(['changed']));
    expect(await revoked(ids)).toHaveLength(0);
    expect(new Set(await outcomes(ids, false))).toEqual(new Set(['changed']));
    expect(await revoked(ids)).toHaveLength(500);
  }, 60_000);

  it('does not deadlock with a call that changes the same customers in another order', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => create()));
    await Promise.all(
      Array.from({ length: 6 }, (_, i) => outcomes(i % 2 ? ids : ids.toReversed(), i % 3 > 0)),
    );
    const statuses = new Set(await Promise.all(ids.map(statusOf)));
    expect(statuses.size).toBe(1);
  });
});
