import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Where Debian and its relatives put it. */
const EXECUTABLE = '/usr/bin/chromium';

/**
 * Finds the browser in which the console is tried, and installs it where that is possible.
 * @returns why there is none, in one sentence; undefined where there is one
 */
export function missingChromium(onProgress: (line: string) => void): string | undefined {
  if (existsSync(process.env.CHROMIUM ?? EXECUTABLE)) return undefined;
  if (process.getuid?.() === 0) {
    onProgress('Installing Chromium, in which the console is tried (the first time only)');
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: 'ignore',
        timeout: 5 * 60_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    if (existsSync(EXECUTABLE)) return undefined;
  }
  return 'The tests of the console need Chromium: install it as /usr/bin/chromium, or say in CHROMIUM where it is.';
}
