import type { BenchFixture } from './bench-fixture.js';
import { sumsOf, type Sums } from './histograms.js';
import { load } from './load.js';
import { printCostOf } from './processor-time.js';
import { startProgram } from './program.js';
import { ms, perSecond, printTable, ratio } from './table.js';
import { keyOf, tokenOf } from './token.js';

const CONNECTIONS = 64;
const SECONDS = 8;

/** A read through gateway, NATS, service and PostgreSQL, compared with a bare Fastify route, with a breakdown of its time. */
export async function measureGuardedRead(
  url: string,
  operations: { gateway: string; serviceDesk: string },
  fixture: BenchFixture,
  dataFolder: string,
): Promise<void> {
  const token = await tokenOf(url, fixture);
  const headers = { authorization: `Bearer ${token}` };
  const bare = await bareFastify();
  const before = await readSums(operations);
  const read = await printCostOf('a guarded read', dataFolder, () =>
    load({ url: `${url}/api/v1/jobs`, connections: CONNECTIONS, seconds: SECONDS, headers }),
  );
  const after = await readSums(operations);
  const keyed = { authorization: `Bearer ${await keyOf(url, fixture)}` };
  const withKey = await printCostOf('a guarded read with an API key', dataFolder, () =>
    load({ url: `${url}/api/v1/jobs`, connections: CONNECTIONS, seconds: SECONDS, headers: keyed }),
  );
  const one = await load({ url: `${url}/api/v1/jobs`, connections: 1, seconds: 3, headers });
  const spent = (name: keyof typeof after) => mean(before[name], after[name]);
  printTable(`Guarded read (GET /jobs, 20 jobs), ${CONNECTIONS} connections`, [
    ['requests', perSecond(read.perSecond)],
    ['p50', ms(read.p50)],
    ['p99', ms(read.p99)],
    ['failed', String(read.failed)],
    ['requests with an API key', perSecond(withKey.perSecond)],
    ['p99 with an API key', ms(withKey.p99)],
    ['failed with an API key', String(withKey.failed)],
    ['bare Fastify route', perSecond(bare)],
    ['guarded read / bare Fastify', ratio(read.perSecond / bare)],
    ['mean in the gateway, in all', ms(spent('http'))],
    ['… of that waiting for the call over NATS', ms(spent('made'))],
    ['… of that in the service, PostgreSQL included', ms(spent('answered'))],
    ['p50 of one connection alone', ms(one.p50)],
    ['requests of one connection alone', perSecond(one.perSecond)],
  ]);
}

async function bareFastify(): Promise<number> {
  const server = await startProgram('./bare-fastify.js');
  const result = await load({ url: server.url, connections: CONNECTIONS, seconds: SECONDS });
  await server.stop();
  return result.perSecond;
}

async function readSums({ gateway, serviceDesk }: { gateway: string; serviceDesk: string }) {
  return {
    http: await sumsOf(gateway, 'http_server_request_duration_seconds', '/jobs'),
    made: await sumsOf(gateway, 'rpc_client_call_duration_seconds', 'list-jobs'),
    answered: await sumsOf(serviceDesk, 'rpc_server_call_duration_seconds', 'list-jobs'),
  };
}

const mean = (before: Sums, after: Sums): number =>
  ((after.sum - before.sum) * 1000) / Math.max(1, after.count - before.count);
