import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { eventually } from '@gatehouse/testing';
import { takeTour, tourCodes } from '@gatehouse/testing/tour';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseDataFolder } from './data-folder.js';
import { freePort } from './ports.js';
import { answersOk } from './ready.js';
import { serviceNames } from './service-names.js';
import { readServiceSettings } from './service-settings.js';
import { readSettings } from './settings.js';
import { startStack, type Stack } from './stack.js';

let dataFolder: string;
let stack: Stack;
let operations: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'gatehouse-one-process-'));
  // PostgreSQL may run as another user, which needs access.
  await chmod(dataFolder, 0o711);
  // Where `npm test` put the NATS server.
  const nats = process.env.TEST_NATS_SERVER;
  if (nats) process.env.PATH = `${process.env.PATH ?? ''}${delimiter}${dirname(nats)}`;
  const environment = {
    GATEHOUSE_DATA: dataFolder,
    PORT: String(await freePort()),
    MAIL_WEB_PORT: String(await freePort()),
    LOG_LEVEL: 'debug',
  };
  const settings = readSettings(environment, process.cwd(), await readServiceSettings());
  stack = await startStack({ settings, oneProcess: true, durable: false });
  const ports = JSON.parse(await readFile(join(dataFolder, 'ports.json'), 'utf8')) as Record<
    string,
    number
  >;
  operations = `http://127.0.0.1:${ports['all ops'] ?? 0}`;
}, 120_000);

afterAll(async () => {
  await stack.stop();
  await eraseDataFolder(dataFolder);
});

const logOf = (name: string): Promise<string> =>
  readFile(join(dataFolder, 'logs', `${name}.log`), 'utf8');

describe('all services in one process', () => {
  it('A2 A3 A4 A5 A6 A7 B5 C4: take the tour in docs/tour.md', async () => {
    expect(Object.keys(stack.supervisor.pids()).sort()).toEqual([
      'all',
      'mail',
      'nats',
      'postgres',
    ]);
    const { codes } = await takeTour(stack.gatewayUrls[0], stack.mailUrl ?? '');
    expect(codes).toEqual(tourCodes);
  }, 120_000);

  it('tell their health and their metrics on one port, each under its name', async () => {
    expect(await answersOk(`${operations}/health/live`)).toBe(true);
    const metrics = await (await fetch(`${operations}/metrics`)).text();
    for (const service of serviceNames) expect(metrics).toContain(`service="${service}"`);
    for (const name of ['rpc_server_call_duration_seconds', 'process_resident_memory_bytes'])
      expect(metrics.split('\n').filter((line) => line.startsWith(`# TYPE ${name} `))).toHaveLength(
        1,
      );
    expect(metrics.match(/^process_start_time_seconds\{.*$/gm)).toHaveLength(1);
  });

  it('log in their own names, also what Nest says', async () => {
    const logLines = (await logOf('all')).trim().split('\n');
    const lines = logLines.map((line) => JSON.parse(line) as { service: string; context?: string });
    const names = lines.flatMap(({ service, context }) => (context ? [service] : []));
    expect([...new Set(names)].sort()).toEqual([...serviceNames].sort());
  });

  it('F33 are all restarted when the process is killed, and end on SIGTERM', async () => {
    const ready = new Promise((resolve) => stack.supervisor.once('ready', resolve));
    stack.supervisor.kill('all', 'SIGKILL');
    await ready;
    expect(await answersOk(`${stack.gatewayUrls[0]}/health/ready`)).toBe(true);
    const { all } = stack.supervisor.pids();
    await stack.supervisor.stop('all');
    expect(() => process.kill(all ?? 0, 0)).toThrow();
    await eventually(async () => !(await answersOk(`${stack.gatewayUrls[0]}/health/live`)));
  }, 60_000);
});
