import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { BenchFixture } from './bench-fixture.js';
import { ms, printTable, quantile } from './table.js';

const JOBS = 1_000_000;
const MEASURED_CUSTOMERS_JOBS = 100_000;
const OTHERS = 300;
const ROUNDS = 200;

/** The dashboards of a provider with a million jobs and of a customer with a tenth of them. */
export async function measureDashboard(databaseUrl: string, fixture: BenchFixture): Promise<void> {
  const seconds = await fill(databaseUrl, fixture.customerId);
  const provider = await time(() => fixture.administrator.call('GET', '/dashboard'));
  const path = `/dashboard?customerId=${fixture.customerId}`;
  const customer = await time(() => fixture.administrator.call('GET', path));
  const jobs = await time(() => fixture.administrator.call('GET', '/jobs?state=resolved&limit=20'));
  printTable(
    `Dashboard, ${JOBS} jobs of the provider, ${MEASURED_CUSTOMERS_JOBS} of the customer`,
    [
      ['of the provider, median', ms(quantile(provider, 0.5))],
      ['of the provider, p99', ms(quantile(provider, 0.99))],
      ['of the customer, median', ms(quantile(customer, 0.5))],
      ['of the customer, p99', ms(quantile(customer, 0.99))],
      ['a page of 20 jobs by state, median', ms(quantile(jobs, 0.5))],
      ['making the jobs took', `${seconds.toFixed(0)} s`],
    ],
  );
}

async function time(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
    await sleep(5);
  }
  return times;
}

/** Creates the jobs and the counters that creating and closing them one by one would have left. */
async function fill(databaseUrl: string, customerId: string): Promise<number> {
  const begun = performance.now();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set search_path to service_desk');
    // Otherwise audit would still process a million records during the measurement.
    await client.query('set session_replication_role to replica');
    const numbers = [customerId, MEASURED_CUSTOMERS_JOBS, JOBS, OTHERS];
    await client.query(
      `insert into customers (id, provider_id, name)
       select gen_random_uuid(), c.provider_id, 'Other ' || n from customers c, generate_series(1, $2) n where c.id = $1`,
      [customerId, OTHERS],
    );
    await client.query(
      `insert into sites (id, provider_id, customer_id, name, created_at)
       select gen_random_uuid(), provider_id, id, 'Site ' || n, now() from customers, generate_series(1, 5) n`,
    );
    await client.query(
      `with customer as (select provider_id from customers where id = $1),
       others as (
         select array_agg(c.id) as ids from customers c join customer on customer.provider_id = c.provider_id
         where c.id <> $1
       ),
       sites_of as materialized (select customer_id, array_agg(id) as sites from sites group by customer_id),
       drawn as (
         select n, case when n <= $2 then $1::uuid else ids[1 + n % $4] end as customer_id, provider_id,
           now() - make_interval(mins => n % 700000) as created_at, random() as closes
         from generate_series(1, $3::int) n, customer, others
       )
       insert into jobs (id, provider_id, customer_id, site_id, number, title, description, state, created_at, updated_at, closed_at, version)
       select gen_random_uuid(), provider_id, customer_id,
         (select sites[1 + n % array_length(sites, 1)] from sites_of s where s.customer_id = drawn.customer_id), 1000000 + n, 'Job ' || n, 'D',
         case when closes < 0.9 then 'closed' when closes < 0.95 then 'resolved' else 'new' end, created_at, created_at,
         case when closes < 0.9 then created_at + make_interval(mins => (closes * 5000)::int) end, 1
       from drawn`,
      numbers,
    );
    await client.query('truncate dashboard_counters');
    await client.query(
      `insert into dashboard_counters (owner_id, provider_id, measure, month, key, count)
       select owner, provider_id, measure, month, key, count(*) from jobs
       cross join lateral unnest(array[provider_id, customer_id]) as owner
       cross join lateral (values
         ('jobs-by-state', '', state),
         ('open-jobs-by-site', '', case when state <> 'closed' then coalesce(site_id::text, '') end),
         ('jobs-created', to_char(created_at at time zone 'UTC', 'YYYY-MM'), ''),
         ('jobs-closed', to_char(closed_at at time zone 'UTC', 'YYYY-MM'), ''),
         ('time-to-close', to_char(closed_at at time zone 'UTC', 'YYYY-MM'),
           ceil(ln(greatest(1, extract(epoch from closed_at - created_at) / 60)) / ln(1.1))::text)
       ) as m (measure, month, key)
       where month is not null and key is not null
       group by owner, provider_id, measure, month, key`,
    );
    await client.query('analyze jobs, dashboard_counters, sites, customers');
  } finally {
    await client.end();
  }
  return (performance.now() - begun) / 1000;
}
