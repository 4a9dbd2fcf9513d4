import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, projectRoot, runQuietly } from './npm.mjs';

export { projectRoot };

// Includes devDependencies, regardless of NODE_ENV.
const installArguments = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

const buildRecord = join(projectRoot, 'node_modules', '.gatehouse-build');

/**
 * Installs the dependencies and builds every project if necessary.
 * `onProgress` is called with a line for each slow step.
 */
export async function prepare({ onProgress }) {
  if (!dependenciesMatch()) {
    onProgress('Installing the dependencies (a minute or two, the first time only)');
    const start = performance.now();
    const [command, first] = npmCommand();
    await runQuietly('Installing the dependencies', command, [...first, ...installArguments]);
    performance.measure('installing', { start });
  }
  const sources = sourcesFingerprint();
  if (!isBuilt(sources)) {
    onProgress('Building');
    const start = performance.now();
    const nx = join(projectRoot, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
    await runQuietly('The build', process.execPath, [nx, 'run-many', '-t', 'build']);
    recordBuild(sources);
    performance.measure('building', { start });
  }
}

// npm records in node_modules what it installed, and only once it is done, so this also
// detects an interrupted install, and accepts a manual one.
function dependenciesMatch() {
  const record = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(join(projectRoot, 'package-lock.json'))).every(
    ([path, wanted]) => {
      const found = installed[path];
      // Optional packages for other platforms are not installed.
      if (path === '' || (found === undefined && wanted.optional)) return true;
      return found?.version === wanted.version && found?.integrity === wanted.integrity;
    },
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

// nx also detects that nothing changed, but takes three seconds.
function isBuilt(sources) {
  return (
    existsSync(buildRecord) &&
    readFileSync(buildRecord, 'utf8') === sources &&
    projects().every((project) => existsSync(join(project, 'dist')))
  );
}

function recordBuild(sources) {
  try {
    writeFileSync(buildRecord, sources);
  } catch {
    // Without the record the next start asks nx, which is just slower.
  }
}

function sourcesFingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  const addFolder = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile()) add(path);
      if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name)) addFolder(path);
    }
  };
  for (const file of ['package-lock.json', 'nx.json', '.swcrc']) add(join(projectRoot, file));
  for (const project of projects()) addFolder(project);
  return hash.digest('hex');
}

function projects() {
  const grouped = ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(projectRoot, group)).map((name) => join(projectRoot, group, name)),
  );
  return [...grouped, join(projectRoot, 'tools')].filter((folder) => {
    const manifest = join(folder, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.build;
  });
}
