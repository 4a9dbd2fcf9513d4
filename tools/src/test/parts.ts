import { join } from 'node:path';
import { chromium } from './chromium.js';
import { runNode, type Ended } from './command.js';
import { jestTally, failed, printedTally, succeeded, sum, type Tally } from './tally.js';
import { natsServer, withServers } from './servers.js';

export interface Context {
  /** The folder of the repository. */
  root: string;
  /** A folder that is removed at the end, where all parts keep what they write for a while. */
  temporary: string;
  /** What a developer wrote after `--`, for jest. */
  jestArguments: string[];
  signal: AbortSignal;
}

export interface Part {
  name: string;
  run: (context: Context) => Promise<Tally>;
}

/** For what hangs: on a machine that others share, tests may take several times as long as on a quiet one. */
const MINUTES = 40;

/** In MiB. These programs make much that lives for a moment: with V8's 16, eslint took 124 s of processor time instead of 106. */
const ROOM_FOR_THE_NEW = '--max-semi-space-size=64';

/**
 * What `npm test` consists of, in lanes: lanes run at the same time, the parts of a lane in turn. Journeys wait much for what they
 * asked for, and have PostgreSQL and NATS of their own: meanwhile all else is tried.
 */
export const lanes: Part[][] = [
  [
    { name: 'lint', run: (context) => check(context, [bin(context, 'eslint'), '.']) },
    { name: 'types', run: types },
    { name: 'format', run: format },
    { name: 'canaries', run: (context) => counted(context, 'tools/canaries/run.mjs') },
    { name: 'generated', run: (context) => counted(context, 'tools/dist/generate/check.js') },
    { name: 'specs', run: specs },
    { name: 'drill', run: (context) => counted(context, 'tools/drill.mjs') },
  ],
  [{ name: 'e2e', run: e2e }],
];

function format(context: Context): Promise<Tally> {
  return check(context, [bin(context, 'prettier'), '--check', '.']);
}

function specs(context: Context): Promise<Tally> {
  return withServers(context, (env) => jest(context, 'specs', 'jest.config.mjs', env));
}

/** What runs in Node, and what runs in browsers. */
async function types(context: Context): Promise<Tally> {
  const tsc = [bin(context, 'tsc'), '--noEmit'];
  return sum([
    await check(context, tsc),
    await check(context, [...tsc, '-p', join(context.root, 'apps/console')]),
  ]);
}

async function e2e(context: Context): Promise<Tally> {
  const CHROMIUM = chromium((line) => console.log(line));
  await natsServer(context);
  return jest(context, 'e2e', 'jest.e2e.config.mjs', { CHROMIUM });
}

/** A tool that says yes or no. */
async function check(context: Context, args: string[]): Promise<Tally> {
  return shown(await execute(context, args)).ok ? succeeded : failed;
}

/** A program of ours that ends with `N passed, N failed`. */
async function counted(context: Context, program: string): Promise<Tally> {
  const ended = shown(await execute(context, [join(context.root, program)]));
  return consistent(ended, printedTally(ended.output));
}

async function jest(
  context: Context,
  name: string,
  config: string,
  env: Record<string, string>,
): Promise<Tally> {
  const outputFile = join(context.temporary, `${name}.json`);
  const args = [
    // Native ES modules under jest still need the flag; its warning says nothing new.
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...[bin(context, 'jest'), '--config', config, '--json', '--outputFile', outputFile],
    ...context.jestArguments,
  ];
  const ended = shown(await execute(context, args, { env, live: true }));
  return consistent(ended, jestTally(outputFile));
}

/** A part that failed without a failure to count, or could not count at all, counts as one. */
function consistent(ended: Ended, tally: Tally | undefined): Tally {
  if (!tally) return failed;
  if (!ended.ok && tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}

function shown(ended: Ended): Ended {
  if (!ended.ok) console.log(ended.output.trim());
  return ended;
}

function bin({ root }: Context, name: string): string {
  return join(root, 'node_modules/.bin', name);
}

function execute(
  { root, temporary, signal }: Context,
  args: string[],
  { env, live }: { env?: Record<string, string>; live?: boolean } = {},
): Promise<Ended> {
  const options = { cwd: root, signal, minutes: MINUTES, live: live ?? false };
  return runNode([ROOM_FOR_THE_NEW, ...args], { ...options, env: { TMPDIR: temporary, ...env } });
}
