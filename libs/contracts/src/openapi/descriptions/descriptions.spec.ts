import { expect, it } from 'vitest';
import type { ProblemKind } from '../../problem.js';
import { openApi } from '../index.js';
import { meanings } from './index.js';
import { names } from './names.js';
import { examples } from '../examples/index.js';

it('describes nothing that the document does not have', () => {
  const anyStatus = new Proxy({} as Record<ProblemKind, number>, { get: () => 400 });
  const document = openApi(anyStatus);
  const { schemas } = document.components as { schemas: Record<string, object> };
  const text = JSON.stringify(document);
  const unused = [...Object.entries(meanings), ...Object.entries(names)].filter(
    ([, meaning]) =>
      !text.includes(JSON.stringify(meaning.replace(/(?:; null.*)?\.$/, '')).slice(1, -1)),
  );
  expect(unused).toEqual([]);
  expect(Object.keys(examples).filter((name) => !(name in schemas))).toEqual([]);
});
