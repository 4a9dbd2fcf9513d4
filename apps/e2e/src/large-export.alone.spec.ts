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

/** The most memory that each process was seen to have, in MiB. */
class Peaks {
  private readonly most = new Map<string, number>();

  constructor(private readonly processes: readonly string[]) {}

  readonly look = (): void => {
    for (const name of this.processes)
      this.most.set(name, Math.max(this.most.get(name) ?? 0, memoryOf(name)));
  };

  above(others: Peaks): number[] {
    return this.processes.map((name) =>
      Math.round((this.most.get(name) ?? 0) - (others.most.get(name) ?? 0)),
    );
  }
}

it('exports 100,000 customers in the memory that 20,000 take', async () => {
  const provider = await createProvider();
  const processes = ['gateway', 'tenant-access', 'tenant-access-2'];
  const [few, many] = [new Peaks(processes), new Peaks(processes)];
  await addCustomers(provider, FEW);
  // As many rows as later, and more: the heap of a process grows by what it allocates at first, whatever that is.
  for (let times = 0; times < 8; times++) expect(await exportAll(provider, few.look)).toBe(FEW + 1);
  await addCustomers(provider, MANY - FEW);
  expect(await exportAll(provider, many.look)).toBe(MANY + 1);
  const grown = many.above(few);
  console.log(`${String(MANY)} rows; memory grew by ${grown.join(', ')} MiB`);
  const [gateway, ...services] = grown;
  // All rows held in the gateway take 25 to 35 MiB more; a stream of them takes 0 to 3.
  expect(gateway).toBeLessThan(15);
  // They serve a page at a time, and their heaps grow by up to 40 MiB at other times, too.
  for (const each of services) expect(each).toBeLessThan(50);
}, 180_000);
