import pg from 'pg';
import { z } from 'zod';
import type { BenchFixture } from './bench-fixture.js';
import { printCostOf } from './processor-time.js';
import { ms, printTable, quantile, type Figure } from './table.js';

const ROUNDS = 100;
const PAGE = 50;

const Page = z.object({ items: z.array(z.object({ name: z.string() })) });

/** Search terms for one of the last customers, or several, by the number of matches. */
function searchesAmong(customers: number): Record<string, string> {
  const padded = (n: number) => String(n).padStart(7, '0');
  const even = 2 * Math.floor((customers - 12_346) / 2);
  // Every seventh one is in Zürich.
  const inZurich = even - (even % 7) + 5;
  return {
    'one, by its number': `Customer ${padded(even)}`,
    'one, by two words and without accents': `zurich ${padded(inZurich)}`,
    'one, by its e-mail address': `office@c${even + 1}.example`,
    'one, by its address at a domain of half of them': `c${even}@customers.example`,
    none: 'zebra',
    'a hundred': 'rare',
    'one in a hundred': 'seldom',
    'one in seven': 'clinic',
    all: 'customer',
  };
}

/** Lists many customers: the first page, one in the middle, and searches. */
export async function measureCustomers(
  databaseUrl: string,
  fixture: BenchFixture,
  dataFolder: string,
  customers: number,
): Promise<void> {
  const middle = Math.floor(customers / PAGE / 2);
  const { seconds, deep } = await fill(databaseUrl, fixture.customerId, customers, middle);
  const list = (query: string) =>
    fixture.administrator.call('GET', `/customers?limit=${PAGE}&${query}`);
  const begin = await fixture.administrator.call('GET', `/customers?limit=1&q=`);
  const { nextCursor } = z.object({ nextCursor: z.string() }).parse(begin);
  // A cursor names its list, followed by the position.
  const mark = nextCursor.slice(0, nextCursor.indexOf('.'));
  const far = `${mark}.${Buffer.from(JSON.stringify(deep)).toString('base64url')}`;
  const first = await measured('the first page', dataFolder, () => list('q='));
  const later = await measured(`page ${middle}`, dataFolder, () => list(`q=&cursor=${far}`));
  const rows: Figure[] = [];
  for (const [what, q] of Object.entries(searchesAmong(customers))) {
    const times = await measured(what, dataFolder, () => list(`q=${encodeURIComponent(q)}`));
    const { items } = Page.parse(await list(`q=${encodeURIComponent(q)}`));
    rows.push([
      `${what}: ${q} (${items.length} on the page), median / p99`,
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.99)),
    ]);
  }
  const ratio = quantile(later, 0.5) / quantile(first, 0.5);
  printTable(`Customers, ${customers} of the provider`, [
    ['the first page, median / p99', ms(quantile(first, 0.5)), ms(quantile(first, 0.99))],
    [`page ${middle}, median / p99`, ms(quantile(later, 0.5)), ms(quantile(later, 0.99))],
    [`page ${middle} to the first`, `${ratio.toFixed(2)} times`],
    ...rows,
    ['making the customers took', `${seconds.toFixed(0)} s`],
  ]);
}

async function measured(
  what: string,
  dataFolder: string,
  ask: () => Promise<unknown>,
): Promise<number[]> {
  const { times } = await printCostOf(`${what}, each`, dataFolder, async () => {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
    }
    return { answered: ROUNDS, times };
  });
  return times;
}

/** Creates the customers. @returns the key of the last row before the page in the middle */
async function fill(databaseUrl: string, customerId: string, customers: number, middle: number) {
  const begun = performance.now();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set search_path to tenant_access');
    // Otherwise audit would still process a record of each during the measurement.
    await client.query('set session_replication_role to replica');
    await client.query(
      `insert into customers (id, provider_id, name, kind, email, created_at, version)
       select gen_random_uuid(), c.provider_id,
         'Customer ' || lpad(n::text, 7, '0') || ' '
           || (array['Clinic', 'Harbour', 'School', 'Museum', 'Hôtel', 'Zürich', 'Werk'])[1 + n % 7]
           || case when n % 10000 = 0 then ' Rare' when n % 100 = 1 then ' Seldom' else '' end,
         'corporate', case when n % 2 = 0 then 'c' || n || '@customers.example' else 'office@c' || n || '.example' end, now(), 1
       from customers c, generate_series(1, $2::int) n where c.id = $1`,
      [customerId, customers],
    );
    await client.query('vacuum analyze customers');
    const { rows } = await client.query<{ name: string; id: string }>(
      `select name, id from customers where provider_id = (select provider_id from customers where id = $1)
       order by name, id offset $2 limit 1`,
      [customerId, (middle - 1) * PAGE - 1],
    );
    const [row] = rows;
    if (!row) throw new Error('unreachable: there are more rows');
    return { seconds: (performance.now() - begun) / 1_000, deep: [row.name, row.id] };
  } finally {
    await client.end();
  }
}
