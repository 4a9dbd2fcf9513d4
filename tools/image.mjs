// Assembles the files of a service's image. `prepare` installs and builds everything; `<service> <folder>` copies what that service needs.
import { cp, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepare, projectRoot } from './prepare.mjs';
import { bundleExternals, servicesIn } from './bundle-externals.mjs';

/** Copies a service's bundle and its external packages. */
async function gather(service, folder) {
  const project = join(projectRoot, 'apps', service);
  await mkdir(folder, { recursive: true });
  await cp(join(project, 'dist', 'bundle'), folder, { recursive: true });
  await cp(join(import.meta.dirname, 'healthcheck.mjs'), join(folder, 'healthcheck.js'));
  // The bundle consists of ES modules.
  await cp(join(project, 'package.json'), join(folder, 'package.json'));
  for (const name of [service, ...(await servicesIn(project))])
    await copyExternals(join(projectRoot, 'apps', name), folder);
}

async function copyExternals(project, folder) {
  const { dependencies = {} } = await manifestOf(project);
  for (const name of bundleExternals.filter((each) => each in dependencies))
    await copyPackage(name, project, folder);
}

async function copyPackage(name, from, folder) {
  const found = findPackage(name, from);
  if (!found) return;
  // Workspace packages: only their build.
  const isOurs = name.startsWith('@gatehouse/');
  const parts = isOurs ? ['package.json', 'dist'] : [''];
  for (const part of parts) {
    const target = join(folder, 'node_modules', name, part);
    await cp(join(found, part), target, { recursive: true, dereference: true });
  }
  // npm has installed the native build of this platform only.
  const { dependencies, optionalDependencies } = await manifestOf(found);
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
    await copyPackage(needed, found, folder);
}

function findPackage(name, from) {
  const require = createRequire(join(from, 'package.json'));
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(folder, name, 'package.json')));
    } catch {
      // It may be hoisted, or missing because it is for another platform.
    }
  }
  return undefined;
}

const manifestOf = async (folder) =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

const [what, folder] = process.argv.slice(2);
if (what === 'prepare') await prepare({ onProgress: (line) => console.log(line) });
else await gather(what, folder);
