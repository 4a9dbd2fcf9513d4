import { expect, it } from 'vitest';
import { Session } from './identity/index.js';
import { httpCalls } from './topology/index.js';

it('every call that returns a session declares it, so that browsers never receive its tokens', () => {
  const returning = httpCalls.filter(({ output }) => output === Session);
  const declaring = httpCalls.filter(({ http }) =>
    ['started', 'continued'].includes(http?.session ?? ''),
  );
  expect(returning.length).toBeGreaterThan(0);
  expect(declaring).toEqual(returning);
});
