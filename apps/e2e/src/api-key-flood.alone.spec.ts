import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { call, expectProblem, type ApiResponse } from './testing/api-client.js';
import { createProvider } from './testing/customer-fixture.js';
import { createKey, createProgram } from './testing/service-account-fixture.js';
import { samplesOf } from './testing/stack.js';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PER_SOURCE = 100;

/** A well-formed key that does not exist. */
function forgedKey(): string {
  const random = [...randomBytes(43)].map((byte) => DIGITS[byte % 62] ?? '').join('');
  let checksum = '';
  for (let rest = crc32(random); checksum.length < 6; rest = Math.floor(rest / 62))
    checksum = (DIGITS[rest % 62] ?? '') + checksum;
  return `ghk_${random}${checksum}`;
}

async function lookups(): Promise<number> {
  const counts = (await samplesOf('tenant-access')).map((line) =>
    /^gatehouse_database_transactions_total\{.*action="tenant-access\.admit-api-key".*\} (\d+)$/.exec(
      line,
    ),
  );
  return counts.reduce((sum, match) => sum + Number(match?.[1] ?? 0), 0);
}

const read = (token: string) => call('GET', '/customers', { token });

it('a flood of unknown API keys hardly reaches the database, and does not stop holders of known keys', async () => {
  const provider = await createProvider();
  const permissions = ['customers:read'];
  const { key, account } = await createProgram(provider.admin, ['agent'], { permissions });
  expect((await read(key.key)).status).toBe(200);
  const before = await lookups();

  for (let n = 0; n < 300; n++) {
    const mistyped = key.key.slice(0, 40) + (DIGITS[n % 62] ?? '') + '0'.repeat(12);
    expectProblem(await read(mistyped), 401, 'not-signed-in');
  }
  expect((await lookups()) - before).toBe(0);

  const known = forgedKey();
  for (let n = 0; n < 300; n++) expectProblem(await read(known), 401, 'not-signed-in');
  expect((await lookups()) - before).toBe(1);

  const responses: ApiResponse[] = [];
  for (let n = 0; n < 10; n++)
    responses.push(...(await Promise.all(Array.from({ length: 50 }, () => read(forgedKey())))));
  const limited = responses.filter(({ status }) => status === 429);
  expect(limited.length).toBeGreaterThan(350);
  for (const response of limited) {
    expectProblem(response, 429, 'rate-limited');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  // Those that were on their way when the limit was reached are answered.
  expect((await lookups()) - before).toBeLessThanOrEqual(PER_SOURCE + 20);

  expect((await read(key.key)).status).toBe(200);
  const { key: fresh } = await createKey(provider.admin, account, { permissions });
  expectProblem(await read(fresh), 429, 'rate-limited');
});
