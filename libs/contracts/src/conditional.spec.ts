import { expect, it } from 'vitest';
import { takesIfMatch, findReadCall, readsSingleResource } from './conditional.js';
import { httpCalls } from './topology/index.js';

const changing = httpCalls.filter(({ http }) => http?.method === 'PATCH' || http?.method === 'PUT');

it('F75 every PATCH and PUT has a GET with the same path in the same service', () => {
  const conditional = changing.filter(takesIfMatch);
  const unreadable = conditional.filter(
    (call) => findReadCall(call, httpCalls)?.service !== call.service,
  );
  expect(unreadable.map(({ name }) => name)).toEqual([]);
  expect(conditional.length).toBeGreaterThanOrEqual(20);
});

it('F75 only passwords can be written but not read', () => {
  const others = changing.filter((call) => !takesIfMatch(call));
  expect(others.map(({ name }) => name)).toEqual(['change-password']);
});

it('F75 reads of a single resource return an ETag', () => {
  const names = httpCalls.filter(readsSingleResource).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['get-customer', 'get-me', 'get-branding', 'get-invitation']),
  );
  expect(names).not.toEqual(expect.arrayContaining(['list-customers']));
});
