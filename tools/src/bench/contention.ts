import { Site } from '@gatehouse/contracts/service-desk';
import { ApiClient } from '../client/api-client.js';
import type { Stack } from '../local/stack.js';
import { createBenchFixture, type BenchFixture, type Operator } from './bench-fixture.js';
import { perSecond, printTable, ratio, type Figure } from './table.js';

const PROVIDERS = 8;
const CONNECTIONS = 32;
const WARM_UP = 200;
const REPORTS = 1_500;
/** Alternating, since the speed of a machine changes. */
const ROUNDS = 3;
const AREAS = ['jobs', 'assets', 'problem-reports'];

/** The owner of the site that a problem is reported for. */
interface Reporter {
  client: ApiClient;
  siteId: string;
}

/**
 * How much it costs that reports to one provider wait for the same rows, which give each its number, its place in the feed and its place
 * in the audit chain: as many reports by the same number of connections, to one provider and spread over several.
 */
export async function measureContention(
  stack: Stack,
  fixture: BenchFixture,
  operator: Operator,
): Promise<void> {
  const reporters = [await reporterOf(stack, fixture)];
  for (let i = 1; i < PROVIDERS; i++)
    reporters.push(
      await reporterOf(stack, await createBenchFixture(stack, operator, `other-${i}`)),
    );
  const one = reporters.slice(0, 1);
  await reportsPerSecond(reporters, WARM_UP);
  const figures: Figure[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const toOne = await reportsPerSecond(one, REPORTS);
    const spread = await reportsPerSecond(reporters, REPORTS);
    figures.push([`round ${round}`, perSecond(toOne), perSecond(spread), ratio(toOne / spread)]);
  }
  printTable(
    `Reports to one provider; to ${PROVIDERS}; ratio; ${CONNECTIONS} connections`,
    figures,
  );
}

async function reporterOf(
  stack: Stack,
  { administrator, customerId, person }: BenchFixture,
): Promise<Reporter> {
  const access = { enabled: true, areas: AREAS };
  await administrator.call('PUT', `/customers/${customerId}/access`, access);
  const { id } = Site.parse(
    await administrator.call('POST', '/sites', { customerId, name: 'Measured' }),
  );
  const client = await new ApiClient(stack.gatewayUrls[0]).signIn(person.email, person.password);
  return { client, siteId: id };
}

async function reportsPerSecond(reporters: readonly Reporter[], reports: number): Promise<number> {
  let sent = 0;
  const begun = performance.now();
  const connection = async (_: unknown, index: number): Promise<void> => {
    const reporter = reporters[index % reporters.length];
    while (reporter && sent < reports) {
      const title = `Report ${++sent}`;
      const { siteId } = reporter;
      const report = { siteId, title, description: 'Something is wrong.' };
      await reporter.client.call('POST', '/problem-reports', report);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return reports / ((performance.now() - begun) / 1_000);
}
