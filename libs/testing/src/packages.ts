import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folder of a package, whatever it exports. */
export function folderOfPackage(name: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = paths
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'package.json')));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

/**
 * Installs packages of this repository into an empty folder as a user does: packed, by npm. What they depend on is packed too, so that
 * nothing is fetched.
 */
export function installPacked(folder: string, packages: readonly string[]): void {
  const sources = new Map(packages.map((source) => [manifestOf(source).name, source]));
  // Also visits what is added.
  for (const [, source] of sources)
    for (const name of Object.keys(manifestOf(source).dependencies ?? {}))
      if (!sources.has(name)) sources.set(name, folderOfPackage(name, source));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const packed = npm(folder, [...pack, ...sources.values()]);
  const files = (JSON.parse(packed) as { filename: string }[]).map(
    ({ filename }) => `./${filename}`,
  );
  npm(folder, ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', ...files]);
}

const npm = (cwd: string, given: string[]): string =>
  execFileSync('npm', given, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
