import { CustomerId } from '@gatehouse/contracts';
import {
  archiveCustomer,
  customerDeleted,
  deleteCustomer,
  membershipRemoved,
} from '@gatehouse/contracts/tenant-access';
import { contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createCustomer,
  createProvider,
  startTenantAccess,
  type RpcClients,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
beforeAll(async () => {
  ({ platform, callers } = await startTenantAccess());
});
afterAll(() => platform.stop());

const MEMBERS = 2_500;
/** Other tests may run beside this one; how long it takes on its own is measured elsewhere. */
const TIMEOUT_MS = 60_000;

const query = <Row extends object>(sql: string, parameters: unknown[]) =>
  platform.database.query<Row>('tenant-access', sql, parameters);

it(
  'a customer with thousands of members is deleted, and each of them published once',
  async () => {
    const provider = await createProvider(callers, 'large');
    const { organizationId } = await createCustomer(callers, provider, 'Large');
    const customerId = CustomerId.parse(organizationId);
    await query(
      `insert into memberships (id, organization_id, user_id, roles, epoch, version, created_at, capability,
         email, email_key, first_name, last_name)
       select uuidv7(), $1, uuidv7(), '{member}', 1, 3, now(), 'none', '', n, '', '' from generate_series(1, $2::int) n`,
      [customerId, MEMBERS],
    );
    const who = contextOf(provider, TIMEOUT_MS);
    await callers.gateway(who, archiveCustomer, { customerId });
    const before = await members(customerId);
    await callers.gateway(who, deleteCustomer, { customerId });
    expect(await members(customerId)).toEqual([]);
    const events = await query<{ id: string; sequence: number }>(
      `select aggregate_id as id, (event -> 'sequence')::int as sequence from outbox
       where subject = $1 and event ->> 'organizationid' = $2 order by aggregate_id`,
      [membershipRemoved.subject, customerId],
    );
    expect(events).toEqual(before.map(({ id }) => ({ id, sequence: 4 })));
    const last = await query('select from outbox where subject = $1 and aggregate_id = $2', [
      customerDeleted.subject,
      customerId,
    ]);
    expect(last).toHaveLength(1);
  },
  TIMEOUT_MS,
);

const members = (id: string) =>
  query<{ id: string }>('select id from memberships where organization_id = $1 order by id', [id]);
