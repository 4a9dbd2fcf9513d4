import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../local/project.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

const proofs = [
  ...read('docs/requirements.md').matchAll(/^\| ([A-E]\d+) .*\|([^|]*)\|$/gm),
].flatMap(([, id = '', files = '']) =>
  [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => ({ id, file })),
);

it('every behaviour has a proof', () => {
  expect(new Set(proofs.map(({ id }) => id)).size).toBe(43);
});

it.each(proofs)('$id is named by a test in $file', ({ id, file }) => {
  expect(read(file)).toMatch(new RegExp(`['"\`][^'"\`\\n]*\\b${id}\\b`));
});
