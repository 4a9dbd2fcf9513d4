import { describe, expect, it } from 'vitest';
import { read } from './testing/csv-fixture.js';

const kim = { email: 'kim@x.example', roles: 'agent' };
const jo = { email: 'jo@x.example', roles: 'agent' };

describe('a file as spreadsheets save it', () => {
  it('F70: is numbered as a spreadsheet shows it, whatever stands between its rows', async () => {
    const file = [
      ',,',
      '',
      'Roles;EMail;FIRST_NAME;',
      ';;;',
      'agent;"kim@x.example";"Kim\r\nLee";',
      '',
      'agent;jo@x.example',
      ' ; ;;',
      'agent;jo@x.example;;',
      '"agent;jo@x.example',
      'agent;jo@x.example;;;more',
      'agent;jo@x.example;',
    ];
    for (const piece of [1, 1_000])
      expect(await read(`\uFEFF${file.join('\r\n')}`, undefined, piece)).toEqual([
        { row: 5, fields: { ...kim, firstName: 'Kim\nLee' } },
        { row: 7, fields: jo },
        { row: 9, fields: jo },
        { row: 10, fault: expect.objectContaining({ code: 'unclosed-quote' }) },
        { row: 11, fault: expect.objectContaining({ code: 'extra-cell' }) },
        { row: 12, fields: jo },
      ]);
  });

  it('F70: is parted by what parts most of the first row, also where a cell holds another', async () => {
    const [row] = await read('email\troles\tfirstName\na@x.example\tagent\tA, or; B\n');
    expect(row).toMatchObject({ fields: { firstName: 'A, or; B' } });
  });
});
