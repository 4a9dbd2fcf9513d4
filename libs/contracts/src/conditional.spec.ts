import { expect, it } from 'vitest';
import { takesIfMatch, findReadCall, readsSingleResource } from './conditional.js';
import { httpCalls } from './topology/index.js';

const changing = httpCalls.filter(({ http }) => http?.method === 'PATCH' || http?.method === 'PUT');

it('F75 every PATCH and PUT changes what a GET of the same path reads, in the same service', () => {
  const conditional = changing.filter(takesIfMatch);
  const lonely = conditional.filter(
    (call) => findReadCall(call, httpCalls)?.service !== call.service,
  );
  expect(lonely.map(({ name }) => name)).toEqual([]);
  expect(conditional.length).toBeGreaterThanOrEqual(20);
});

it('F75 what is written and cannot be read is a password, and nothing else', () => {
  const others = changing.filter((call) => !takesIfMatch(call));
  expect(others.map(({ name }) => name)).toEqual(['change-password']);
});

it('F75 whoever reads a single thing is told which state it is in', () => {
  const names = httpCalls.filter(readsSingleResource).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['get-customer', 'get-me', 'get-branding', 'get-invitation']),
  );
  expect(names).not.toEqual(expect.arrayContaining(['list-customers']));
});
