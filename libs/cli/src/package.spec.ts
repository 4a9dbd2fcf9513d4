import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked } from '@gatehouse/testing/packages';
import { afterAll, beforeAll, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cli-'));
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
  version: string;
};

beforeAll(() => installPacked(folder, [source, join(source, '..', 'client')]), 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('is a command where npm installs the packed package and the client', () => {
  const command = join(folder, 'node_modules', '.bin', 'gatehouse');
  expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  expect(execFileSync(command, ['customers', '--help'], { encoding: 'utf8' })).toContain(
    '--access',
  );
});
