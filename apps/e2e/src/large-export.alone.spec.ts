import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { pidOf, query, stack } from './testing/stack.js';

const FEW = 20_000;
const MANY = 100_000;

const memoryOf = (name: string): number => {
  const status = readFileSync(`/proc/${String(pidOf(name))}/status`, 'utf8');
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

async function addCustomers({ id }: Provider, count: number): Promise<void> {
  // Without their triggers: the audit log is not to record them all at the same time.
  await query(
    'tenant-access',
    `do $$ begin
       set local session_replication_role = replica;
       insert into customers (id, provider_id, name, kind, email, created_at, version)
         select gen_random_uuid(), '${id}', 'Customer ' || n, 'corporate', 'c' || n || '@x.example', now(), 1
         from generate_series(1, ${String(count)}) n;
     end $$`,
  );
  // As PostgreSQL does by itself before long.
  await query('tenant-access', 'analyze customers');
}

/** @returns how many lines it has */
async function exportAll({ admin }: Provider, onPiece: () => void): Promise<number> {
  const headers = { authorization: `Bearer ${admin.token}`, accept: 'text/csv' };
  const { body } = await fetch(`${stack.urls[0]}/api/v1/customers/export`, { headers });
  let lines = 0;
  let pieces = 0;
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    lines += text.split('\n').length - 1;
    if (pieces++ % 100 === 0) onPiece();
  }
  return lines;
}

it('exports 100,000 customers in the memory that 20,000 take', async () => {
  const provider = await createProvider();
  const processes = ['gateway', 'tenant-access', 'tenant-access-2'];
  await addCustomers(provider, FEW);
  // A process that has just started grows by its first requests, whatever they are.
  for (let times = 0; times < 4; times++)
    expect(await exportAll(provider, () => undefined)).toBe(FEW + 1);
  await addCustomers(provider, MANY - FEW);
  const before = processes.map(memoryOf);
  const most = [...before];
  const lines = await exportAll(provider, () => {
    processes.forEach((name, i) => (most[i] = Math.max(most[i] ?? 0, memoryOf(name))));
  });
  const grown = most.map((each, i) => Math.round(each - (before[i] ?? 0)));
  console.log(`${String(MANY)} rows; memory grew by ${grown.join(', ')} MiB`);
  expect(lines).toBe(MANY + 1);
  // The whole file would take 25 MB, and its rows as objects many times that.
  for (const each of grown) expect(each).toBeLessThan(50);
}, 180_000);
