import { CustomerRow } from '@gatehouse/contracts/tenant-access';
import { describe, expect, it } from 'vitest';
import type { CsvRow } from './csv-rows.js';
import { ndjsonRowsOf } from './ndjson-rows.js';

async function read(lines: string[], piece = 7): Promise<CsvRow[]> {
  const bytes = Buffer.from(lines.join('\n'));
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += piece)
      yield await Promise.resolve(bytes.subarray(from, from + piece));
  }
  const rows: CsvRow[] = [];
  for await (const row of ndjsonRowsOf(pieces(), CustomerRow)) rows.push(row);
  return rows;
}

const fault = (row: number, code: string) => ({
  row,
  fault: expect.objectContaining({ code }) as unknown,
});

describe('a file of NDJSON', () => {
  it('has rows like those of CSV, numbered as its lines are', async () => {
    const lines = ['{"name":"Zoë","externalId":7}', '', '{"name":["B","C"],"email":null}'];
    for (const piece of [1, 1_000])
      expect(await read(lines, piece)).toEqual([
        { row: 1, fields: { name: 'Zoë', externalId: '7' } },
        { row: 3, fields: { name: 'B|C' } },
      ]);
  });

  it('F26: skips a line that is no object of known fields, and no other', async () => {
    expect(
      await read([
        '{"name":',
        '["name"]',
        'null',
        '{"name":[{"first":"A"}]}',
        '{"name":"A","__proto__":"x"}',
        '{"name":"A","constructor":"x"}',
        `{"name":"${'x'.repeat(9_000)}"}`,
        '{"name":"A"}',
      ]),
    ).toEqual([
      ...[1, 2, 3, 4].map((row) => fault(row, 'invalid')),
      ...[fault(5, 'unknown-field'), fault(6, 'unknown-field'), fault(7, 'row-too-long')],
      { row: 8, fields: { name: 'A' } },
    ]);
  });

  it('stops at 10,000 rows', async () => {
    const rows = await read(Array<string>(10_002).fill('{"name":"A"}'), 65_536);
    expect(rows).toHaveLength(10_001);
    expect(rows.at(-1)).toEqual(fault(10_001, 'too-many-rows'));
  });
});
