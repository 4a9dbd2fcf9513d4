import { setTimeout as sleep } from 'node:timers/promises';
import { hash, verify } from '@node-rs/argon2';
import pg from 'pg';
import type { Stack } from '../local/stack.js';
import type { BenchFixture } from './bench-fixture.js';
import { betterAuth, floor, type Peer } from './peers.js';
import { CONNECTIONS, pricedCalls, type PricedCall } from './priced-calls.js';
import { between, costFigure, each, readSpent, type Cost, type Spent } from './spent.js';
import { ms, printTable, ratio, type Figure } from './table.js';

/** What follows a response, such as events and mails, is over by then. */
const SETTLE_MS = 4_000;
const REST_MS = 15_000;
const POSTGRES = 'postgres';

type Read = () => Promise<Spent>;

/**
 * The processor time, statements and transactions of each kind of call, with all that follows it; the floor of a read and better-auth in
 * the same run, on the same PostgreSQL.
 */
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
    const fresh = () => fixture.administrator.freshToken();
    const calls = await pricedCalls(stack, fixture);
    const ours = await costsOf(calls, rest, spent, fresh);
    printTable(`Processor time of each call, ${CONNECTIONS} connections`, [
      ...[...ours].map(([name, cost]) => costFigure(name, cost)),
      ['argon2id alone', ms(await hashMs())],
      costFigure('at rest, a second', each(rest, undefined, rest.at / 1_000)),
    ]);
    const measure = async (start: typeof floor) => {
      const peer = await start(database, stack.databaseUrl);
      try {
        const read = () => readSpent(database, dataFolder, peer.programs);
        const costs = await costsOf(peer.calls, rest, read);
        return new Map([...costs].map(([name, cost]) => [name, onlyOf(cost, peer)]));
      } finally {
        await peer.stop();
      }
    };
    const bare = await measure(floor);
    printComparison('the floor', ours, bare, [['one job', 'one job']]);
    const writes = ['a row', 'an event, with the row it causes'];
    printTable(
      'The floor of writes',
      [...bare]
        .filter(([name]) => writes.includes(name))
        .map(([name, cost]) => costFigure(name, cost)),
    );
    printComparison('better-auth', ours, await measure(betterAuth), [
      ['one job', 'session'],
      ['sign-in', 'sign-in'],
      ['invitation, with its mail', 'invitation'],
      ['redemption', 'redemption'],
    ]);
  } finally {
    await database.end();
  }
}

/** @param before runs before each kind of call */
async function costsOf(
  calls: readonly PricedCall[],
  rest: Spent,
  spent: Read,
  before?: () => Promise<unknown>,
): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (const call of calls) {
    const warmUp = call.times / 4;
    await before?.();
    await call.prepare?.();
    await repeat(call, 0, warmUp);
    await sleep(SETTLE_MS);
    const begun = await spent();
    await repeat(call, warmUp, warmUp + call.times);
    await sleep(SETTLE_MS);
    costs.set(call.name, each(between(begun, await spent()), rest, call.times));
    await sleep(call.laterMs ?? 0);
  }
  return costs;
}

/** Runs `call.run` with each index. */
async function repeat(call: PricedCall, from: number, to: number): Promise<void> {
  let next = from;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      while (next < to) await call.run(next++, connection);
    }),
  );
}

/** The platform rests meanwhile; PostgreSQL works for the peer alone. */
function onlyOf(cost: Cost, { programs }: Peer): Cost {
  const names = new Set([POSTGRES, ...programs.map(({ name }) => name)]);
  const byProcess = cost.byProcess.filter(([name]) => names.has(name));
  return { ...cost, byProcess, ms: byProcess.reduce((sum, [, each]) => sum + each, 0) };
}

function printComparison(
  peer: string,
  ours: Map<string, Cost>,
  theirs: Map<string, Cost>,
  pairs: [ours: string, theirs: string][],
): void {
  const figures = pairs.flatMap(([our, their]): Figure[] => {
    const [mine, other] = [ours.get(our), theirs.get(their)];
    if (!mine || !other) return [];
    return [costFigure(their, other), [`${our}, as a multiple of it`, ratio(mine.ms / other.ms)]];
  });
  printTable(`Beside ${peer}`, figures);
}

async function hashMs(): Promise<number> {
  const password = 'a-password-for-measuring';
  const stored = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const before = process.cpuUsage();
  for (let i = 0; i < 50; i++) await verify(stored, password);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 50_000;
}
