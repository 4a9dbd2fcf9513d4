import { expect, it } from 'vitest';
import { z } from 'zod';
import { allCalls } from './topology/index.js';

it('F74 whatever list says where its next page begins takes that by the name which binds it to the list', () => {
  const lists = allCalls.filter(
    ({ output }) => output instanceof z.ZodObject && 'nextCursor' in output.shape,
  );
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.filter(({ input }) => !('cursor' in input.shape)).map(({ name }) => name)).toEqual(
    [],
  );
  const takers = allCalls.filter(({ input }) => 'cursor' in input.shape);
  expect(takers.filter((call) => !lists.includes(call)).map(({ name }) => name)).toEqual([]);
});
