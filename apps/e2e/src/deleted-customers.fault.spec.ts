import { eventually } from '@gatehouse/testing/wait';
import { expect, it } from 'vitest';
import { verifyAuditEvents } from '@gatehouse/contracts/audit';
import { expectResponse } from './testing/api-client.js';
import { createCustomer, createJob, createProvider } from './testing/customer-fixture.js';
import { deleteArchived, reportOn, untilErased } from './testing/customer-traces.js';
import { isLong } from './testing/fault-report.js';
import { query, replicasOf, restart } from './testing/stack.js';

const JOBS = isLong ? 10_000 : 3_000;

const jobsOf = async (id: string): Promise<number> => {
  const [row] = await query<{ count: number }>(
    'service-desk',
    'select count(*)::int as count from jobs where customer_id = $1',
    [id],
  );
  return row?.count ?? 0;
};

it('F33: a customer with thousands of jobs is erased in batches, which go on after every service was killed', async () => {
  const provider = await createProvider();
  const [customer, neighbour] = [await createCustomer(provider), await createCustomer(provider)];
  await createJob(provider, neighbour, 'Paint the gate');
  const dashboard = async () => (await provider.admin.call('GET', '/dashboard')).body;
  const before = await dashboard();
  const first = await createJob(provider, customer, 'Paint the fence');
  await query(
    'service-desk',
    `insert into jobs (id, provider_id, customer_id, number, title, description, state, created_at, version)
     select gen_random_uuid(), provider_id, customer_id, number + n, title, description, state, created_at, 1
     from jobs, generate_series(1, $2 - 1) n where id = $1`,
    [first.id, JOBS],
  );
  await query(
    'service-desk',
    `update dashboard_counters set count = count + $2 - 1
     where owner_id in ($1, $3)
       and measure in ('jobs-by-state', 'open-jobs-by-site', 'jobs-created')`,
    [customer.id, JOBS, provider.id],
  );
  expect((await reportOn(provider, customer)).deleted.jobs).toBe(JOBS);

  await deleteArchived(provider, customer);
  await eventually(async () => (await jobsOf(customer.id)) < JOBS, 20_000);
  for (const service of ['service-desk', 'notifications', 'invitations'])
    await restart(replicasOf(service), 'SIGKILL');
  await untilErased(customer.id, 120_000);
  expect(await jobsOf(neighbour.id)).toBe(1);
  expect(await dashboard()).toEqual(before);
  const path = `/audit-events/verify?organizationId=${customer.id}`;
  await eventually(async () => {
    const verified = await provider.admin.call('GET', path);
    const report = expectResponse(verified, 200, verifyAuditEvents.output);
    return report.valid && report.count > 2 * JOBS;
  }, 120_000);
}, 300_000);
