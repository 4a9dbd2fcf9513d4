import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The lines of the tour, as a reader would paste them one after the other. */
async function lines(): Promise<string> {
  const page = await readFile(
    fileURLToPath(new URL('../../../docs/tour.md', import.meta.url)),
    'utf8',
  );
  return [...page.matchAll(/^```sh tour\n(.*?)^```/gms)].map(([, text]) => text).join('\n');
}

/** What the tour in docs/tour.md should say: each status and code, in order. */
export const tourCodes = [
  'pending',
  'accepted',
  'sent',
  'sent',
  'disabled',
  'session-ended',
  'no-account',
  'accepted',
];

/** Runs the tour in docs/tour.md. @returns the statuses and codes in what it printed, and its last line */
export async function takeTour(
  gatewayUrl: string,
  mailUrl: string,
): Promise<{ codes: string[]; last: string | undefined }> {
  const { stdout } = await run('bash', ['-euc', await lines()], {
    env: { ...process.env, GATEHOUSE: gatewayUrl, MAIL: mailUrl },
  });
  const output = stdout.trim().split('\n');
  const codes = output.flatMap((line) => /"(?:status|code)":"([a-z-]+)"/.exec(line)?.[1] ?? []);
  return { codes, last: output.at(-1) };
}
