import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages that cannot be bundled, because they have native parts or are read as files. */
export const bundleExternals = ['@node-rs/argon2', 'piscina', 'sharp', '@gatehouse/console'];

/** The services that a program consists of besides itself: those that it depends on. */
export async function servicesIn(project) {
  const { dependencies = {} } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).map((name) => name.replace('@gatehouse/', ''));
  return names.filter((name) => existsSync(join(project, '..', name, 'src', 'main.ts')));
}
