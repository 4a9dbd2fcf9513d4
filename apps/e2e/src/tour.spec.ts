import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { stack } from './testing/stack.js';

const run = promisify(execFile);

/** The lines of the tour, as a reader would paste them one after the other. */
async function tour(): Promise<string> {
  const page = await readFile(
    fileURLToPath(new URL('../../../docs/tour.md', import.meta.url)),
    'utf8',
  );
  return [...page.matchAll(/^```sh tour\n(.*?)^```/gms)].map(([, lines]) => lines).join('\n');
}

describe('the tour in docs/tour.md', () => {
  it('A2 A3 A4 A5 A6 A7 B5 C4: runs with curl, line by line', async () => {
    const { stdout } = await run('bash', ['-euc', await tour()], {
      env: { ...process.env, GATEHOUSE: stack.urls[0], MAIL: stack.mailUrl },
    });
    const said = stdout.trim().split('\n');
    const codes = said.flatMap((line) => /"(?:status|code)":"([a-z-]+)"/.exec(line)?.[1] ?? []);
    expect(codes).toEqual([
      'pending',
      'accepted',
      'sent',
      'sent',
      'disabled',
      'session-ended',
      'no-account',
      'accepted',
    ]);
    expect(said.at(-1)).toBe('Harbour Clinic');
  });
});
