import { expect, it } from 'vitest';
import { z } from 'zod';
import { allCalls } from './topology/index.js';

it('F74 every paginated list takes `cursor`, which is bound to the list', () => {
  const lists = allCalls.filter(
    ({ output }) => output instanceof z.ZodObject && 'nextCursor' in output.shape,
  );
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.filter(({ input }) => !('cursor' in input.shape)).map(({ name }) => name)).toEqual(
    [],
  );
  const withCursor = allCalls.filter(({ input }) => 'cursor' in input.shape);
  expect(withCursor.filter((call) => !lists.includes(call)).map(({ name }) => name)).toEqual([]);
});
