import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { eraseDataFolder } from '../local/data-folder.js';
import { freePort } from '../local/ports.js';
import { readServiceSettings } from '../local/service-settings.js';
import { readSettings } from '../local/settings.js';
import { startStack } from '../local/stack.js';
import { makeCast } from './cast.js';
import { measureCustomers } from './customers.js';
import { measureDashboard } from './dashboard.js';
import { measureGuardedRead } from './guarded-read.js';
import { measureReportToFeed } from './report-to-feed.js';
import { measureRevocation } from './revocation.js';
import { measureSignIns } from './sign-ins.js';
import { measureStrangers } from './strangers.js';
import { measureStart } from './start.js';
import { printTable } from './table.js';

const Ports = z.record(z.string(), z.number());

/** Measures everything, or only what is named, on a Gatehouse of its own with three gateways, and prints tables. */
export async function run(only: readonly string[] = []): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  // PostgreSQL may run as another user and has to get through.
  await chmod(dataFolder, 0o711);
  const environment = {
    GATEHOUSE_DATA: dataFolder,
    PORT: String(await freePort()),
    MAIL_WEB_PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
  };
  const settings = readSettings(
    { ...process.env, ...environment },
    process.cwd(),
    await readServiceSettings(),
  );
  printTable('Machine', [
    ['processor', `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['node', process.version],
  ]);
  const stack = await startStack({ settings, replicas: { gateway: 3 } });
  try {
    const operator = { email: settings.OPERATOR_EMAIL, password: stack.operator.password };
    const cast = await makeCast(stack, operator);
    const operations = {
      gateway: await operationsUrl(dataFolder, 'gateway'),
      serviceDesk: await operationsUrl(dataFolder, 'service-desk'),
    };
    const measures: Record<string, () => Promise<void>> = {
      'guarded-read': () => measureGuardedRead(stack.gatewayUrls[0], operations, cast, dataFolder),
      'sign-ins': () => measureSignIns(stack.gatewayUrls[0], cast, dataFolder),
      revocation: () => measureRevocation(stack.gatewayUrls, cast),
      'report-to-feed': () => measureReportToFeed(stack.gatewayUrls, cast, dataFolder),
      strangers: () => measureStrangers(stack.gatewayUrls[0], cast),
      customers: () => measureCustomers(stack.databaseUrl, cast, dataFolder),
      dashboard: () => measureDashboard(stack.databaseUrl, cast),
    };
    for (const [name, measure] of Object.entries(measures))
      if (isWanted(name, only)) await measure();
  } finally {
    await stack.stop();
  }
  if (isWanted('start', only)) await measureStart(environment, dataFolder);
  await eraseDataFolder(dataFolder);
}

const isWanted = (name: string, only: readonly string[]): boolean =>
  only.length === 0 || only.includes(name);

/** Where a process shows its metrics, by the ports that its data folder keeps. */
async function operationsUrl(dataFolder: string, name: string): Promise<string> {
  const ports = Ports.parse(JSON.parse(await readFile(join(dataFolder, 'ports.json'), 'utf8')));
  return `http://127.0.0.1:${ports[`${name} ops`] ?? ''}`;
}
