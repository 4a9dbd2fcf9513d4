import { expect, it } from 'vitest';
import { Session } from './identity/index.js';
import { httpCalls } from './topology/index.js';

it('every call that answers a session says so, so that no browser is handed its tokens', () => {
  const answering = httpCalls.filter(({ output }) => output === Session);
  const declaring = httpCalls.filter(({ http }) =>
    ['started', 'continued'].includes(http?.session ?? ''),
  );
  expect(answering.length).toBeGreaterThan(0);
  expect(declaring).toEqual(answering);
});
