import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, takeOut } from './explore-canary.mjs';
import { projectRoot as root } from './npm.mjs';

const MINUTES = 3;
const SEED = 1;

/**
 * `npm run explore -- --canaries [name]`: takes one rule of the product out at a time and lets the explorer find it, on a copy of what is
 * built. Prints a table. @returns the exit code
 */
export async function runCanaries(names) {
  const all = await allCanaries();
  const canaries = names.length === 0 ? all : names.map((name) => canaryNamed(all, name));
  const copy = copyOfBuild();
  // The supervisor in the copy finds NATS there.
  process.env.PATH += `${delimiter}${join(root, '.gatehouse', 'nats-server', 'usr', 'sbin')}`;
  const runner = pathToFileURL(join(copy, 'apps', 'e2e', 'runner', 'stack.mjs')).href;
  const starting = import(runner).then(({ startStack }) => startStack('canaries'));
  const end = async () => {
    await starting.then(({ stop }) => stop()).catch(() => undefined);
    rmSync(copy, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void end().finally(() => process.exit(1)));
  const results = [];
  try {
    const { description } = await starting;
    for (const canary of canaries) {
      const restore = await takeOut(canary, copy, description);
      const result = { canary, ...(await explore(description, join(copy, 'found.json'))) };
      await restore();
      results.push(result);
      console.log(`${rowOf(result)}\n  ${canary.name}: ${result.found?.what ?? ''}`);
    }
  } finally {
    await end();
  }
  console.log(['', ...HEAD, ...results.map(rowOf)].join('\n'));
  return results.every(({ found }) => found) ? 0 : 1;
}

function canaryNamed(all, name) {
  const canary = all.find((one) => one.name === name);
  if (canary === undefined) throw new Error(`There is no canary ${name}`);
  return canary;
}

async function allCanaries() {
  const folder = join(root, 'apps/e2e/src/explore/canaries');
  const files = readdirSync(folder).filter((file) => file.endsWith('-canaries.ts'));
  const modules = files.map((file) => import(pathToFileURL(join(folder, file)).href));
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).flat());
}

/** Programs find npm packages by walking up, so the copy is below the root, under a name that git ignores. */
function copyOfBuild() {
  const copy = mkdtempSync(join(root, '.gatehouse-explore-'));
  const take = (path) => cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const group of ['apps', 'libs'])
    for (const name of readdirSync(join(root, group)))
      for (const part of readdirSync(join(root, group, name)))
        if (part !== 'node_modules' && part !== 'src') take(join(group, name, part));
  for (const part of readdirSync(join(root, 'tools'))) if (part !== 'src') take(`tools/${part}`);
  for (const file of ['package.json', '.swcrc']) take(file);
  mkdirSync(join(copy, 'node_modules'));
  cpSync(join(root, 'node_modules/@gatehouse'), join(copy, 'node_modules/@gatehouse'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  // It is built, and by nothing that `prepare` knows.
  writeFileSync(join(copy, 'tools', 'prepare.mjs'), 'export const prepare = async () => {};\n');
  return copy;
}

/** @returns what the explorer found; nothing if it found no difference in time */
async function explore(description, report) {
  rmSync(report, { force: true });
  const env = {
    GATEHOUSE_E2E_STACK: JSON.stringify(description),
    EXPLORE_MINUTES: String(MINUTES),
    EXPLORE_SEED: String(SEED),
    EXPLORE_REPORT: report,
  };
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const only = ['-t', 'no one gets access', 'explore/explore.spec'];
  const output = await run([vitest, 'run', '--project', 'e2e', ...only], { cwd: root, env }).then(
    (text) => text,
    (error) => error.message,
  );
  try {
    return { found: JSON.parse(readFileSync(report, 'utf8')) };
  } catch {
    const [, commands] = /, (\d+) commands/.exec(output) ?? [];
    if (commands === undefined) throw new Error(output);
    return { commands };
  }
}

const HEAD = ['| rule taken out | found by | after commands |', '| --- | --- | --- |'];

const rowOf = ({ canary, found, commands }) =>
  `| ${canary.rule} | ${found ? found.foundBy : '**not found**'} | ${found?.commands ?? commands} |`;
