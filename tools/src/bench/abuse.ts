import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { BenchFixture } from './bench-fixture.js';
import { ms, printTable, quantile, type Figure } from './table.js';
import { tokenOf } from './token.js';

const SECONDS = 6;
const LONGEST_MS = 20_000;

const unknownKeys = (count: number): string =>
  `{${Array.from({ length: count }, (_, n) => `"unknown-${String(n).padStart(8, '0')}":1`).join(',')}}`;

/** Abuse by anonymous or unprivileged clients, as loops that run until aborted. */
interface Attack {
  name: string;
  begin: (signal: AbortSignal) => Promise<unknown>;
}

/** The latency of `GET /customers` for another user of the same gateway, idle and under abuse. */
export async function measureAbuse(url: string, fixture: BenchFixture): Promise<void> {
  const figures: Figure[] = [];
  const peace = await probe(url, fixture, () => Promise.resolve());
  figures.push(...figuresOf('idle', peace));
  for (const { name, begin } of await attacksOn(url, fixture))
    figures.push(...figuresOf(name, await probe(url, fixture, begin)));
  printTable(`Abuse: another user's GET /customers, ${SECONDS} s each`, figures);
}

const figuresOf = (when: string, times: number[]): Figure[] => [
  [`${when}: median`, ms(quantile(times, 0.5))],
  [`${when}: worst`, ms(Math.max(...times))],
];

async function probe(url: string, { administrator }: BenchFixture, begin: Attack['begin']) {
  const program = fileURLToPath(new URL('./probe.js', import.meta.url));
  const stop = new AbortController();
  const attack = begin(stop.signal);
  const asked = [`${url}/api/v1/customers`, await administrator.freshToken(), String(SECONDS)];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...asked]);
  stop.abort();
  await attack;
  return z.array(z.number()).parse(JSON.parse(stdout));
}

async function attacksOn(url: string, fixture: BenchFixture): Promise<Attack[]> {
  const token = await tokenOf(url, fixture);
  const json = { 'content-type': 'application/json' };
  const post = (path: string, headers: Record<string, string>, body: () => string) => {
    const request = (): RequestInit => ({ method: 'POST', headers, body: body() });
    return () =>
      fetch(`${url}/api/v1${path}`, { ...request(), signal: AbortSignal.timeout(LONGEST_MS) });
  };
  const lookup = (body: string) => post('/activations/lookup', json, () => body);
  const csv = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
  const path = `/customers/${fixture.customerId}/assets/import`;
  const mayImport = async () => ({
    ...csv,
    authorization: `Bearer ${await fixture.administrator.freshToken()}`,
  });
  let count = 0;
  const invented = (): string => `unknown-${String(count++)}@example.org`;
  const signIn = () => JSON.stringify({ username: invented(), password: 'a wrong password' });
  const forget = () => JSON.stringify({ username: invented() });
  return [
    { name: '1 MB of unknown keys, twice at once', begin: loops(2, lookup(unknownKeys(45_000))) },
    { name: '60 kB of unknown keys, twice at once', begin: loops(2, lookup(unknownKeys(2_700))) },
    { name: 'one string of 60 kB', begin: loops(2, lookup(`{"token":"${'x'.repeat(60_000)}"}`)) },
    {
      name: 'a list of 20,000 {}',
      begin: loops(2, lookup(`{"token":[${'{},'.repeat(20_000)}{}]}`)),
    },
    {
      name: 'nested 30,000 deep',
      begin: loops(2, lookup('['.repeat(30_000) + ']'.repeat(30_000))),
    },
    {
      name: '4 MB of blank lines by who may not import',
      begin: loops(
        2,
        post(path, csv, () => `name\n${'\n'.repeat(4_000_000)}`),
      ),
    },
    { name: '200 bodies that never end', begin: endless(200, `${url}/api/v1/auth/sign-in`, json) },
    {
      name: '14 files at a byte a second, by who may import',
      begin: endless(14, `${url}/api/v1${path}`, await mayImport()),
    },
    { name: 'sign-ins with invented names', begin: loops(8, post('/auth/sign-in', json, signIn)) },
    {
      name: 'requests for reset links',
      begin: loops(8, post('/auth/password/forgot', json, forget)),
    },
  ];
}

const loops =
  (many: number, ask: () => Promise<Response>): Attack['begin'] =>
  async (signal) => {
    const loop = async (): Promise<void> => {
      while (!signal.aborted) {
        // A request rejected before its body may see a closed connection.
        await ask()
          .then((response) => response.arrayBuffer())
          .catch(() => sleep(1));
      }
    };
    await Promise.all(Array.from({ length: many }, loop));
  };

const endless =
  (many: number, url: string, headers: Record<string, string>): Attack['begin'] =>
  async (signal) => {
    const open = Array.from({ length: many }, () => {
      const outgoing = request(url, { method: 'POST', headers, agent: false });
      outgoing.on('error', () => undefined).write(' ');
      return outgoing;
    });
    const drip = setInterval(() => open.forEach((each) => each.writable && each.write(' ')), 1_000);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    clearInterval(drip);
    for (const each of open) each.destroy();
  };
