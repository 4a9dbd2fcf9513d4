import { setTimeout as sleep } from 'node:timers/promises';
import { hash, verify } from '@node-rs/argon2';
import pg from 'pg';
import type { Stack } from '../local/stack.js';
import type { BenchFixture } from './bench-fixture.js';
import { CONNECTIONS, pricedCalls, type PricedCall } from './priced-calls.js';
import { between, each, readSpent } from './spent.js';
import { printTable, type Figure } from './table.js';

/** What follows an answer, such as events and mails, is over by then. */
const SETTLE_MS = 4_000;
const REST_MS = 15_000;

/** The processor time, statements and transactions of each kind of call, with all that follows it. */
export async function measurePrices(
  stack: Stack,
  fixture: BenchFixture,
  dataFolder: string,
): Promise<void> {
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  await database.query('create extension if not exists pg_stat_statements');
  const spent = () => readSpent(database, dataFolder);
  try {
    await sleep(SETTLE_MS);
    const rest = between(await spent(), await sleep(REST_MS).then(spent));
    const rows: Figure[] = [];
    for (const price of await pricedCalls(stack, fixture)) {
      const warmUp = price.times / 4;
      await fixture.administrator.freshToken();
      await price.prepare?.();
      await repeat(price, 0, warmUp);
      await sleep(SETTLE_MS);
      const before = await spent();
      await repeat(price, warmUp, warmUp + price.times);
      await sleep(SETTLE_MS);
      rows.push([price.name, each(between(before, await spent()), rest, price.times)]);
    }
    rows.push(['argon2id alone', `${(await hashMs()).toFixed(2)} ms`]);
    rows.push(['at rest, a second', each(rest, undefined, rest.at / 1_000)]);
    printTable(`Processor time of each call, ${CONNECTIONS} connections`, rows);
  } finally {
    await database.end();
  }
}

/** Runs `price.times` times `share`, from `from` on. */
async function repeat(price: PricedCall, from: number, to: number): Promise<void> {
  let next = from;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      while (next < to) await price.run(next++, connection);
    }),
  );
}

async function hashMs(): Promise<number> {
  const password = 'a-password-for-measuring';
  const stored = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const before = process.cpuUsage();
  for (let i = 0; i < 50; i++) await verify(stored, password);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 50_000;
}
