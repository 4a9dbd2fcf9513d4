import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../local/project.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** The ids of each promise, or a dash, with the file that proves it. */
const proofs = read('docs/guarantees.md')
  .split('\n')
  .flatMap((line) => {
    const [, cases, proof] = /\|\s*((?:F\d+ ?)+|–)\s*\|\s*`([^`]+)`\s*\|$/.exec(line) ?? [];
    return (cases ?? '').match(/F\d+|–/g)?.map((id) => [id, proof ?? ''] as const) ?? [];
  });
const rows = proofs.filter(([id]) => id !== '–');
const wholeFiles = proofs.filter(([id]) => id === '–').map(([, proof]) => proof);

describe('docs/guarantees.md', () => {
  it('lists guarantees with proofs', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(wholeFiles.length).toBeGreaterThan(3);
  });

  it.each(wholeFiles)('%s exists and contains expectations', (proof) => {
    expect(read(proof)).toMatch(/\bexpect|\bpassed/);
  });

  it.each(rows)('%s is tested in %s', (id, proof) => {
    expect(read(proof)).toMatch(new RegExp(`['"\`][^'"\`\\n]*\\b${id}\\b`));
  });
});
