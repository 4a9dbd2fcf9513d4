import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../local/project.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** Each case that a promise names, with the file that is said to prove it. */
const rows = read('docs/guarantees.md')
  .split('\n')
  .flatMap((line) => {
    const [, cases, proof] = /\|\s*((?:F\d+ ?)+)\s*\|\s*`([^`]+)`\s*\|$/.exec(line) ?? [];
    return (cases ?? '').match(/F\d+/g)?.map((id) => [id, proof ?? ''] as const) ?? [];
  });

describe('what is promised', () => {
  it('is told with its proof', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('%s is tried where it is said to be: %s', (id, proof) => {
    expect(read(proof)).toMatch(new RegExp(`['"\`][^'"\`\\n]*\\b${id}\\b`));
  });
});
