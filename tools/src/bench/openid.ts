import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Application, createApplicationSecret } from '@gatehouse/contracts/identity';
import pg from 'pg';
import type { Stack } from '../local/stack.js';
import type { BenchFixture } from './bench-fixture.js';
import { CALLBACK, Portal, type Registered } from './openid-portal.js';
import { between, costFigure, each, readSpent } from './spent.js';
import { ms, perSecond, printTable, quantile, type Figure } from './table.js';

const CONNECTIONS = 8;
const CALLS = 400;
const ROUNDS = 40;
const SETTLE_MS = 2_000;

/** What signing in to an application costs, and how soon it is notified that a session has ended, with three gateways. */
export async function measureOpenId(
  stack: Stack,
  fixture: BenchFixture,
  dataFolder: string,
): Promise<void> {
  const heard: (() => void)[] = [];
  const receiver = createServer((_request, response) => {
    response.end();
    heard.shift()?.();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  const { port } = receiver.address() as AddressInfo;
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  try {
    await fixture.administrator.freshToken();
    const portal = new Portal(
      stack.gatewayUrls,
      await register(fixture, `http://127.0.0.1:${String(port)}/`),
    );
    await database.query('create extension if not exists pg_stat_statements');
    const rows = await prices(portal, fixture, () => readSpent(database, dataFolder));
    printTable(`Processor time of OpenID Connect, ${String(CONNECTIONS)} connections`, rows);
    printTable(
      `From the cut-off to the logout token, ${String(stack.gatewayUrls.length)} gateways, ${String(ROUNDS)} times`,
      await cutOffs(portal, fixture, heard),
    );
  } finally {
    await database.end();
    receiver.closeAllConnections();
    receiver.close();
  }
}

async function prices(
  portal: Portal,
  { person }: BenchFixture,
  spent: () => ReturnType<typeof readSpent>,
): Promise<Figure[]> {
  const browsers = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => portal.browserOf(person)),
  );
  const tokens = await Promise.all(browsers.map((browser) => portal.flow(browser)));
  const calls: Record<string, (connection: number) => Promise<unknown>> = {
    'code flow of a user who is signed in': (connection) => portal.flow(browsers[connection] ?? []),
    refresh: async (connection) => {
      tokens[connection] = await portal.refresh(tokens[connection]?.refresh_token ?? '');
    },
    introspection: (connection) => portal.introspect(tokens[connection]?.access_token ?? ''),
  };
  const rows: Figure[] = [];
  for (const [name, run] of Object.entries(calls)) {
    await repeat(run, CALLS / 4);
    await sleep(SETTLE_MS);
    const before = await spent();
    const begun = performance.now();
    await repeat(run, CALLS);
    const rate = (CALLS * 1_000) / (performance.now() - begun);
    await sleep(SETTLE_MS);
    const price = each(between(before, await spent()), undefined, CALLS);
    rows.push([...costFigure(name, price), perSecond(rate)]);
  }
  return rows;
}

async function repeat(run: (connection: number) => Promise<unknown>, times: number): Promise<void> {
  let left = times;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      while (left-- > 0) await run(connection);
    }),
  );
}

async function cutOffs(
  portal: Portal,
  { administrator, customerId, person }: BenchFixture,
  heard: (() => void)[],
): Promise<Figure[]> {
  const toggle = (enabled: boolean) =>
    administrator.call('PUT', `/customers/${customerId}/access`, { enabled });
  const fromResponse: number[] = [];
  const fromRequest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await portal.flow(await portal.browserOf(person));
    // Sessions of earlier measurements end too: the last notification counts.
    heard.length = 0;
    const notified = new Promise<number>((resolve) => {
      heard.push(() => {
        resolve(performance.now());
      });
    });
    const begun = performance.now();
    await toggle(false);
    const off = performance.now();
    const at = await notified;
    fromRequest.push(at - begun);
    fromResponse.push(Math.max(0, at - off));
    await toggle(true);
  }
  return [
    ['from the response to "off", median', ms(quantile(fromResponse, 0.5))],
    ['from the response to "off", p99', ms(quantile(fromResponse, 0.99))],
    ['from the request, median', ms(quantile(fromRequest, 0.5))],
    ['from the request, p99', ms(quantile(fromRequest, 0.99))],
  ];
}

async function register(
  { administrator }: BenchFixture,
  backchannelLogoutUri: string,
): Promise<Registered> {
  const fields = { name: 'Bench', kind: 'web', redirectUris: [CALLBACK], backchannelLogoutUri };
  const { id, clientId } = Application.parse(
    await administrator.call('POST', '/applications', fields),
  );
  const secret = await administrator.call('POST', `/applications/${id}/secrets`, {});
  const { clientSecret } = createApplicationSecret.output.parse(secret);
  return { clientId, clientSecret };
}
