import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canaries } from './all.js';

const root = join(import.meta.dirname, '../../../../..');

it('each canary of the explorer has a name of its own', () => {
  const names = canaries.map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

const inCode = canaries.flatMap((one) =>
  'file' in one ? [one, one.also ?? []].flat().map((change) => [one.name, change] as const) : [],
);

it.each(inCode)(
  'the rule that the canary %s takes out is where it was',
  (_, { file, find, replace }) => {
    const found = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    expect({ file, found }).toEqual({ file, found: 1 });
    expect(replace).not.toBe(find);
  },
);
