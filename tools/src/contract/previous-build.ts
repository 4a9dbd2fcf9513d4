import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../local/project.js';

const run = promisify(execFile);

/** The packages of services, in build order. */
const LIBRARIES = ['libs/contracts', 'libs/platform'];

/**
 * Builds services as of a commit in a separate folder, with the packages installed here. They are not bundled:
 * that would take longer than it saves.
 * @returns the path of a service's program
 */
export async function buildPrevious(
  commit: string,
  services: readonly string[],
  folder: string,
): Promise<(service: string) => string> {
  const projects = [...LIBRARIES, ...services.map((service) => `apps/${service}`)];
  if (await isHere(commit)) await checkOut(commit, folder);
  else await copySources(commit, folder, projects);
  await linkPackages(folder, projects);
  const swc = join(projectRoot, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const options = ['--strip-leading-paths', '--config-file', '../../.swcrc', '-q'];
  for (const project of projects)
    await run(process.execPath, [swc, 'src', '-d', 'dist', ...options], {
      cwd: join(folder, project),
    });
  return (service) => join(folder, 'apps', service, 'dist', 'main.js');
}

const git = (args: string[], index?: string) =>
  run('git', args, {
    cwd: projectRoot,
    env: { ...process.env, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) },
  });

const isHere = (commit: string): Promise<boolean> =>
  git(['cat-file', '-e', `${commit}^{commit}`]).then(
    () => true,
    () => false,
  );

async function checkOut(commit: string, folder: string): Promise<void> {
  const index = join(folder, 'index');
  await mkdir(folder, { recursive: true });
  await git(['read-tree', commit], index);
  await git(['checkout-index', '--all', `--prefix=${folder}/`], index);
}

/** Without git history the current version stands in for the previous one, with a warning, since that proves less. */
async function copySources(commit: string, folder: string, projects: string[]): Promise<void> {
  console.warn(
    `The commit ${commit}, which was released last, is not in this copy: this version stands in for it (git fetch --unshallow brings it).`,
  );
  for (const path of ['.swcrc', 'package.json', ...projects])
    await cp(join(projectRoot, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/[/\\](?:node_modules|dist)$/.test(source),
    });
}

/** npm packages from here, workspace packages from there. */
async function linkPackages(folder: string, projects: readonly string[]): Promise<void> {
  const packages = join(folder, 'node_modules');
  await mkdir(join(packages, '@gatehouse'), { recursive: true });
  const installed = await readdir(join(projectRoot, 'node_modules'));
  for (const name of installed.filter((each) => each !== '@gatehouse' && !each.startsWith('.')))
    await symlink(join(projectRoot, 'node_modules', name), join(packages, name));
  for (const project of projects) {
    await symlink(join(folder, project), join(packages, '@gatehouse', project.split('/')[1] ?? ''));
    const own = join(projectRoot, project, 'node_modules');
    await symlink(own, join(folder, project, 'node_modules'));
  }
  // The console itself is not tested here.
  await symlink(join(projectRoot, 'apps', 'console'), join(packages, '@gatehouse', 'console'));
}
