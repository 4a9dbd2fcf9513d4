import { ImportOutcome } from '@gatehouse/contracts/invitations';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import { linesOf, upload, uploadAndRead } from './testing/upload.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { unique } from './testing/person-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** Makes the file larger than any other body may be. */
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2);

const address = (): string => `row-${unique()}@clinic.example`;

describe('a file of 10,000 people', () => {
  const ROWS = 10_000;
  const headers = { accept: 'application/x-ndjson' };

  it('streams results during the import, and importing it again creates no one twice', async () => {
    const other = await acceptedCustomer(provider);
    const rows = Array.from({ length: ROWS }, () => `${address()},${LONG_NAME},Doe,member\n`);
    const file = `email,firstName,lastName,role\n${rows.join('')}`;
    const where = { path: `/customers/${other.id}/invitations/import`, headers };
    for (const expected of ['created', 'unchanged']) {
      const begun = performance.now();
      const response = await upload(provider.admin, file, where);
      expect(response.headers.get('content-type')).toContain('application/x-ndjson');
      const seen: { row: number; at: number }[] = [];
      for await (const { line, at } of linesOf(response)) {
        const { row, outcome } = ImportOutcome.parse(JSON.parse(line));
        expect(outcome).toBe(expected);
        seen.push({ row, at });
      }
      expect(seen.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, n) => n + 2));
      // The first results arrive long before the last rows are processed.
      const [first, last] = [seen[0]?.at ?? 0, seen.at(-1)?.at ?? 0];
      expect(first - begun).toBeLessThan((last - begun) / 4);
    }
    const [row] = await query<{ count: number }>(
      'invitations',
      `select count(*)::int from invitations where organization_id = $1 and purpose = 'membership'`,
      [other.id],
    );
    expect(row?.count).toBe(ROWS);
  }, 180_000);

  it('ends with a problem when the sender’s session ends', async () => {
    const other = await createProvider();
    const rows = Array.from({ length: ROWS }, () => `${address()},agent\n`);
    const file = `email,roles\n${rows.join('')}`;
    const response = await upload(other.admin, file, { path: '/invitations/import', headers });
    const lines: string[] = [];
    for await (const { line } of linesOf(response)) {
      if (lines.length === 0)
        expect((await other.admin.call('POST', '/auth/sign-out')).status).toBe(204);
      lines.push(line);
    }
    expect(lines.length).toBeLessThan(ROWS);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ code: 'session-ended', status: 401 });
  });

  it('leaves the connection usable when rejected', async () => {
    const file = `email,name\n${'x'.repeat(200)},y\n`.repeat(20_000);
    for (let times = 0; times < 3; times++) {
      const response = await uploadAndRead(provider.admin, file, { path: '/invitations/import' });
      expectProblem(response, 422, 'invalid-request');
      expect((await provider.admin.call('GET', '/me', { timeoutMs: 5_000 })).status).toBe(200);
    }
  });
});
