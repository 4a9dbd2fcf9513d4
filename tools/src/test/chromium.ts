import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Where Debian and its relatives put it. The one without windows has the same engine, and less to do. */
const EXECUTABLES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const [SHELL] = EXECUTABLES;

/**
 * Finds the browser in which the console is tried, and installs it where that is possible.
 * @returns where it is
 * @throws where there is none, in one sentence
 */
export function chromium(onProgress: (line: string) => void): string {
  const chosen = process.env.CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  if (chosen === undefined && !existsSync(SHELL) && process.getuid?.() === 0) install(onProgress);
  const found = chosen === undefined ? EXECUTABLES.find((path) => existsSync(path)) : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `The tests of the console need Chromium: install it as ${EXECUTABLES.join(' or ')}, or say in CHROMIUM where it is.`,
  );
}

function install(onProgress: (line: string) => void): void {
  onProgress('Installing Chromium, in which the console is tried (the first time only)');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 5 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
}
