import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Debian's paths. The headless shell has the same engine and is lighter. */
const EXECUTABLES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const [SHELL] = EXECUTABLES;

/**
 * Finds the browser for the console's tests, and installs it if possible.
 * @returns its path
 * @throws if there is none
 */
export function chromium(onProgress: (line: string) => void): string {
  const chosen = process.env.CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  if (chosen === undefined && !existsSync(SHELL) && process.getuid?.() === 0) install(onProgress);
  const found = chosen === undefined ? EXECUTABLES.find((path) => existsSync(path)) : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `The console tests need Chromium: install it as ${EXECUTABLES.join(' or ')}, or set CHROMIUM to its path.`,
  );
}

function install(onProgress: (line: string) => void): void {
  onProgress('Installing Chromium for the console tests (first time only)');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 5 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
}
