import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

interface BrowserPackage {
  name: string;
  /** The environment variable that names another one. */
  variable: string;
  /** Debian's paths, the preferred one first. */
  paths: readonly [string, ...string[]];
  package: string;
}

/** The headless shell has the same engine and is lighter. */
const CHROMIUM: BrowserPackage = {
  name: 'Chromium',
  variable: 'CHROMIUM',
  paths: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'],
  package: 'chromium-headless-shell',
};

const FIREFOX: BrowserPackage = {
  name: 'Firefox',
  variable: 'FIREFOX',
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  package: 'firefox-esr',
};

type Progress = (line: string) => void;

/**
 * Finds the browser in which the console is tested and measured, and installs it if possible.
 * @returns its path
 * @throws if there is none
 */
export const chromium = (onProgress: Progress): string => find(CHROMIUM, onProgress);

/** Finds the browser for the console's main flows, as {@link chromium} does. */
export const firefox = (onProgress: Progress): string => find(FIREFOX, onProgress);

function find(browser: BrowserPackage, onProgress: Progress): string {
  const { name, variable, paths } = browser;
  const chosen = process.env[variable];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  if (chosen === undefined && !existsSync(paths[0]) && process.getuid?.() === 0)
    install(browser, onProgress);
  const found = chosen === undefined ? paths.find((path) => existsSync(path)) : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `The console is tested and measured with ${name}: install it as ${paths.join(' or ')}, or set ${variable} to its path.`,
  );
}

function install({ name, package: debian }: BrowserPackage, onProgress: Progress): void {
  onProgress(`Installing ${name} (first time only)`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 5 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', debian);
}
