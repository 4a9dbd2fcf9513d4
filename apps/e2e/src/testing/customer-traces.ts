import { getCustomerDeletion, type CustomerDeletion } from '@gatehouse/contracts/gateway';
import { expect } from 'vitest';
import { expectNoContent, expectResponse } from './api-client.js';
import type { Customer, Provider } from './customer-fixture.js';
import { query } from './stack.js';

const SERVICES = ['tenant-access', 'invitations', 'service-desk', 'notifications', 'identity'];

/**
 * What stays of a deleted customer: its id, in what is passed on, repeated or processed late; the accounts of its users, with the
 * sessions that they had and the terms that they accepted; and the deliveries to its provider's webhooks, for as long as all of them.
 */
const KEPT = [
  ...['outbox', 'inbox', 'revocations', 'idempotency_keys', 'deleted_customers'],
  ...['members', 'webhook_deliveries', 'sessions', 'terms_acceptances', 'withdrawn_invitations'],
  'accounts',
];

/** The tables that still hold something of a customer, with the number of rows. */
export async function tracesOf(id: string): Promise<Record<string, number>> {
  const traces: Record<string, number> = {};
  for (const service of SERVICES) {
    const tables = await query<{ name: string }>(
      service,
      'select tablename as name from pg_tables where schemaname = current_schema() and tablename <> all($1)',
      [KEPT],
    );
    for (const { name } of tables) {
      const [row] = await query<{ count: number }>(
        service,
        `select count(*)::int as count from ${name} t where strpos(t::text, $1) > 0`,
        [id],
      );
      if (row && row.count > 0) traces[`${service}.${name}`] = row.count;
    }
  }
  return traces;
}

export const reportOn = async ({ admin }: Provider, { id }: Customer): Promise<CustomerDeletion> =>
  expectResponse(
    await admin.call('GET', `/customers/${id}/deletion`),
    200,
    getCustomerDeletion.output,
  );

export async function archive({ admin }: Provider, { id }: Customer): Promise<void> {
  await admin.call('POST', `/customers/${id}/archive`);
}

export async function deleteArchived(provider: Provider, customer: Customer): Promise<void> {
  await archive(provider, customer);
  expectNoContent(await provider.admin.call('DELETE', `/customers/${customer.id}`), 204);
}

export const untilErased = (id: string, timeout = 20_000): Promise<void> =>
  expect.poll(() => tracesOf(id), { timeout }).toEqual({});
