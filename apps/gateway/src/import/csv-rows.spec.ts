import { InvalidRequest } from '@gatehouse/contracts';
import { CustomerInvitationRow, MemberInvitationRow } from '@gatehouse/contracts/invitations';
import { describe, expect, it } from 'vitest';
import { read } from './testing/csv-fixture.js';
import { rowsOf } from './csv-rows.js';

const HEADER = 'email,firstName,roles\n';
const kim = { row: 2, fields: { email: 'kim@x.example', firstName: 'Kim', roles: 'agent' } };
const jo = { email: 'jo@x.example', roles: 'agent' };

/** The pointers of the refusal of a first row. */
const refusal = async (header: string, shape?: typeof CustomerInvitationRow) => {
  const error = await read(header, shape).catch((reason: unknown) => reason);
  if (!(error instanceof InvalidRequest)) throw new Error('the first row was not refused');
  return error.data.errors?.map(({ pointer }) => pointer);
};

describe('a file of CSV', () => {
  it.each([
    ['commas and LF', 'email,firstName,roles\nkim@x.example,Kim,agent\n'],
    ['CRLF, and no end of the last line', 'email,firstName,roles\r\nkim@x.example,Kim,agent'],
    ['semicolons', 'email;firstName;roles\nkim@x.example;Kim;agent\n'],
    ['a byte order mark', '\uFEFFemail,firstName,roles\nkim@x.example,Kim,agent\n'],
    ['another order', 'roles,email,firstName\nagent,kim@x.example,Kim\n'],
    ['quotation marks', '"email","firstName","roles"\n"kim@x.example","Kim","agent"\n'],
    [
      'the mark and quotation marks',
      '\uFEFF"email";"firstName";"roles"\nkim@x.example;Kim;agent\n',
    ],
    ['spaces around', ' email , firstName , roles \n kim@x.example , Kim , agent \n'],
    ['empty lines behind it', 'email,firstName,roles\nkim@x.example,Kim,agent\n\n\n'],
    ['names in any case', 'EMAIL,First name,ROLES\nkim@x.example,Kim,agent\n'],
    ['tabs', 'email\tfirstName\troles\nkim@x.example\tKim\tagent\n'],
    [
      'the separator line of Excel',
      '\uFEFFsep=;\r\nemail;firstName;roles\r\nkim@x.example;Kim;agent\r\n',
    ],
    ['that, quoted, and a comma', '"sep=,"\nemail,firstName,roles\nkim@x.example,Kim,agent\n'],
    ['columns without a name', 'email,firstName,roles,,\nkim@x.example,Kim,agent,,\n'],
    ['rows of commas', 'email,firstName,roles\nkim@x.example,Kim,agent\n,,\n,,,,\n""," ",\n'],
  ])('is read with %s', async (_, file) => {
    for (const piece of [1, 7, 1_000]) expect(await read(file, undefined, piece)).toEqual([kim]);
  });

  it('RFC 4180: keeps delimiters, doubled quotation marks and line breaks in quoted cells', async () => {
    const file = `${HEADER}kim@x.example,"Kim, ""the\r\nfirst""",agent\njo@x.example,,agent\n`;
    expect(await read(file)).toEqual([
      { row: 2, fields: { ...kim.fields, firstName: 'Kim, "the\nfirst"' } },
      { row: 3, fields: jo },
    ]);
  });

  it('says nothing where a cell is empty', async () => {
    expect(await read(`${HEADER}jo@x.example,,agent\n`)).toEqual([{ row: 2, fields: jo }]);
  });

  it('keeps letters of any language, also where a piece ends within one', async () => {
    const [row] = await read(`${HEADER}a@x.example,Zoë 智子,agent\n`, undefined, 1);
    expect(row).toMatchObject({ fields: { firstName: 'Zoë 智子' } });
  });

  it('is done row by row, before the rest has arrived', async () => {
    async function* endless() {
      yield Buffer.from(HEADER);
      for (let n = 0; ; n++) yield await Promise.resolve(Buffer.from(`a${n}@x.example,A,agent\n`));
    }
    const rows = rowsOf(endless(), MemberInvitationRow);
    expect((await rows.next()).value).toMatchObject({ fields: { email: 'a0@x.example' } });
    await rows.return();
  });
});

describe('a file that is given up', () => {
  it.each([
    ['in its first row', 'email,name\n'],
    ['after some of its rows', HEADER],
  ])('%s, is let go', async (_, header) => {
    let isHeld = true;
    async function* file() {
      try {
        for (;;) yield await Promise.resolve(Buffer.from(`${header}a@x.example,A,agent\n`));
      } finally {
        isHeld = false;
      }
    }
    const rows = rowsOf(file(), MemberInvitationRow);
    await rows.next().catch(() => undefined);
    await rows.return();
    expect(isHeld).toBe(false);
  });
});

describe('a row that cannot be read', () => {
  const good = 'jo@x.example,,agent\n';
  it.each([
    ['has a quotation mark in the middle', 'a"b@x.example,A,agent\n'],
    ['has something behind a quoted cell', '"a@x.example"b,A,agent\n'],
    ['opens a quotation mark and never closes it', '"a@x.example,A,agent\n'],
    ['opens one in its last cell', 'a@x.example,A,"agent\n'],
    ['has too many cells', 'a@x.example,A,agent,more\n'],
    ['is too long', `${'a'.repeat(9_000)}@x.example,A,agent\n`],
  ])('spoils no other: one that %s', async (_, bad) => {
    for (const piece of [1, 5_000]) {
      expect(await read(`${HEADER}${good}${bad}${good.repeat(9)}`, undefined, piece)).toEqual([
        { row: 2, fields: jo },
        { row: 3, fault: expect.objectContaining({ code: expect.any(String) }) },
        ...Array.from({ length: 9 }, (_row, index) => ({ row: index + 4, fields: jo })),
      ]);
    }
  });

  it('keeps to itself also where others after it have quotation marks', async () => {
    const rows = await read(
      `${HEADER}"a@x.example,A,agent\n${good}b@x.example,"B\nC",agent\n"c@x.example","C","agent"\n`,
    );
    expect(rows).toEqual([
      { row: 2, fault: expect.objectContaining({ code: 'unclosed-quote' }) },
      { row: 3, fields: jo },
      { row: 4, fields: { email: 'b@x.example', firstName: 'B\nC', roles: 'agent' } },
      { row: 5, fields: { email: 'c@x.example', firstName: 'C', roles: 'agent' } },
    ]);
  });

  it('at the end of a file is reported as well', async () => {
    expect(await read(`${HEADER}${good}"a@x.example`)).toEqual([
      { row: 2, fields: jo },
      { row: 3, fault: expect.objectContaining({ code: 'unclosed-quote' }) },
    ]);
  });

  it('since its bytes are no UTF-8, keeps a mark of that', async () => {
    const file = Buffer.concat([
      Buffer.from(`${HEADER}a@x.example,J`),
      Buffer.from([0xf6]),
      Buffer.from(`rg,agent\n${good}`),
    ]);
    expect(await read(file)).toEqual([
      { row: 2, fields: { email: 'a@x.example', firstName: 'J\uFFFDrg', roles: 'agent' } },
      { row: 3, fields: jo },
    ]);
  });

  it('since it is the 10 001st, ends the file', async () => {
    const rows = await read(HEADER + good.repeat(10_003), undefined, 65_536);
    expect(rows).toHaveLength(10_001);
    expect(rows.at(-2)).toEqual({ row: 10_001, fields: jo });
    expect(rows.at(-1)).toEqual({ row: 10_002, fault: expect.objectContaining({ limit: 10_000 }) });
  });
});

describe('a first row', () => {
  it('is refused with a pointer to each column that is unknown, missing or there twice', async () => {
    expect(await refusal('email,name,email\n', CustomerInvitationRow)).toEqual([
      ...['/name', '/email'],
      ...['/firstName', '/lastName', '/role'],
    ]);
    expect(await refusal('email\n')).toEqual(['/roles']);
  });

  it.each(['', '\n', '"email,roles\n', '\uFEFF', 'sep=;\n', ',,\n\n'])(
    'is missed in %j',
    async (file) => {
      expect(await refusal(file)).toBeDefined();
    },
  );
});
