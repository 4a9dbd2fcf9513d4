import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { eraseDataFolder } from '../local/data-folder.js';
import { temporarySettings } from '../local/temporary-settings.js';
import { startStack } from '../local/stack.js';
import { createBenchFixture, signInMeasured } from './bench-fixture.js';
import { measureConsole } from './console.js';
import { measureContention } from './contention.js';
import { measureCustomers } from './customers.js';
import { measureDashboard } from './dashboard.js';
import { measureGuardedRead } from './guarded-read.js';
import { measureLists } from './lists.js';
import { measureReportToFeed } from './report-to-feed.js';
import { measureRevocation } from './revocation.js';
import { measureSignIns } from './sign-ins.js';
import { measureAbuse } from './abuse.js';
import { measureOpenId } from './openid.js';
import { measurePrices } from './prices.js';
import { measureStarts } from './start.js';
import { printedTables, printTable } from './table.js';

/** Have PostgreSQL count the statements. */
const STATEMENT_COUNTS = { shared_preload_libraries: 'pg_stat_statements' };

/** The benchmarks of long lists, and how many rows they generate at least: fewer would not contain what is searched for. */
const OF_SCALE: readonly string[] = ['customers', 'lists'];
const LEAST_ROWS = 100_000;
const Rows = z.coerce.number().int().min(LEAST_ROWS).default(LEAST_ROWS);

const Ports = z.record(z.string(), z.number());

/**
 * Runs all or the named benchmarks on a temporary stack with three gateways, and prints tables. With `--json` and a file, writes them
 * there, too. With `--scale` or `--scale=1000000`, runs those of long lists, with so many generated rows.
 */
export async function run(argv: string[] = []): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv.map((argument) => (argument === '--scale' ? `--scale=${LEAST_ROWS}` : argument)),
    options: { json: { type: 'string' }, scale: { type: 'string' } },
    allowPositionals: true,
  });
  const rows = Rows.parse(values.scale);
  const only = values.scale === undefined ? positionals : [...positionals, ...OF_SCALE];
  const { dataFolder, environment, settings } = await temporarySettings('bench');
  printTable('Machine', [
    ['processor', `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['node', process.version],
  ]);
  const stack = await startStack({
    settings,
    replicas: { gateway: 3 },
    postgresSettings: STATEMENT_COUNTS,
  });
  try {
    const operator = { email: settings.OPERATOR_EMAIL, password: stack.operator.password };
    const fixture = await createBenchFixture(stack, operator);
    const operations = {
      gateway: await operationsUrl(dataFolder, 'gateway'),
      serviceDesk: await operationsUrl(dataFolder, 'service-desk'),
    };
    const measures: Record<string, () => Promise<void>> = {
      'guarded-read': () =>
        measureGuardedRead(stack.gatewayUrls[0], operations, fixture, dataFolder),
      'sign-ins': () => measureSignIns(stack.gatewayUrls[0], fixture, dataFolder),
      revocation: () => measureRevocation(stack.gatewayUrls, fixture),
      'report-to-feed': () => measureReportToFeed(stack.gatewayUrls, fixture, dataFolder),
      contention: () => measureContention(stack, fixture, operator),
      abuse: () => measureAbuse(stack.gatewayUrls[0], fixture),
      prices: () => measurePrices(stack, fixture, dataFolder),
      openid: () => measureOpenId(stack, fixture, dataFolder),
      customers: () => measureCustomers(stack.databaseUrl, fixture, dataFolder, rows),
      lists: async () => {
        const others = await signInMeasured(stack, fixture, operator);
        await measureLists(stack.databaseUrl, fixture, others, rows);
      },
      dashboard: () => measureDashboard(stack.databaseUrl, fixture),
      console: () => measureConsole(stack.gatewayUrls[0], stack.databaseUrl, fixture),
    };
    for (const [name, measure] of Object.entries(measures))
      if (isWanted(name, only)) await measure();
  } finally {
    await stack.stop();
  }
  if (isWanted('start', only)) await measureStarts(environment, dataFolder);
  await eraseDataFolder(dataFolder);
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify(printedTables, null, 2)}\n`);
}

/** What generates many rows is wanted only by name. */
const isWanted = (name: string, only: readonly string[]): boolean =>
  only.length === 0 ? !OF_SCALE.includes(name) : only.includes(name);

/** The operations URL of a process, from the ports in its data folder. */
async function operationsUrl(dataFolder: string, name: string): Promise<string> {
  const ports = Ports.parse(JSON.parse(await readFile(join(dataFolder, 'ports.json'), 'utf8')));
  return `http://127.0.0.1:${ports[`${name} ops`] ?? ''}`;
}
