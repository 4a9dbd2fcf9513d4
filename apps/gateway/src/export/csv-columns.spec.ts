import { Customer } from '@gatehouse/contracts/tenant-access';
import { Member } from '@gatehouse/contracts/tenant-access';
import { expect, it } from 'vitest';
import { columnsOf } from './csv-columns.js';

const cell = (name: string, item: object, schema: typeof Customer | typeof Member = Customer) =>
  columnsOf(schema)
    .find((column) => column.name === name)
    ?.cellOf(item);

it('names a column for each field, also within a field', () => {
  const names = columnsOf(Customer).map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(['id', 'name', 'kind', 'email']);
  expect(names).toContain('access.status');
  expect(names).not.toContain('access');
});

it('writes lists, nothing, and what a delimiter or a line break is in (RFC 4180)', () => {
  expect(cell('access.areas', { access: { areas: ['jobs', 'assets'] } })).toBe('jobs|assets');
  expect(cell('email', { email: null })).toBe('');
  expect(cell('access.status', {})).toBe('');
  expect(cell('name', { name: 'Kim; "the\nfirst", Lee' })).toBe('"Kim; ""the\nfirst"", Lee"');
  expect(cell('independent', { independent: false })).toBe('false');
});

it('F29: keeps what a spreadsheet would calculate as text', () => {
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://x.example")'])
    expect(cell('name', { name })?.replace(/^"/, '')).toMatch(/^'[=+\-@]/);
  expect(cell('roles', { roles: ['=x', 'agent'] }, Member)).toBe("'=x|agent");
  expect(cell('name', { name: '1-1=0' })).toBe('1-1=0');
});
