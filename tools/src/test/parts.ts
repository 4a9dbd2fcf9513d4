import { join } from 'node:path';
import { runNode, type Ended } from './command.js';
import { failed, printedTally, succeeded, sum, vitestTally, type Tally } from './tally.js';

export interface Context {
  /** The folder of the repository. */
  root: string;
  /** A folder that is removed at the end, where all parts keep what they write for a while. */
  temporary: string;
  /** Of the paths of specs and journeys: only what matches one of them runs. */
  patterns: string[];
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
 * asked for, and faults wait even more; each have a platform of their own, and meanwhile all else is tried.
 */
export const lanes: Part[][] = [
  [
    { name: 'lint', run: lint },
    { name: 'types', run: types },
    { name: 'format', run: format },
    { name: 'canaries', run: (context) => counted(context, 'tools/canaries/run.mjs') },
    { name: 'generated', run: (context) => counted(context, 'tools/dist/generate/check.js') },
    { name: 'specs', run: (context) => vitest(context, ['specs', 'specs-isolated']) },
  ],
  [
    { name: 'e2e', run: (context) => vitest(context, ['e2e']) },
    { name: 'alone', run: (context) => vitest(context, ['alone']) },
  ],
  [
    { name: 'faults', run: (context) => vitest(context, ['faults']) },
    { name: 'drill', run: (context) => counted(context, 'tools/drill.mjs') },
    {
      name: 'protocols',
      run: (context) => counted(context, 'tools/dist/protocols/run.js', 'told'),
    },
  ],
];

/** What `npm test -- <pattern>` runs: the specs and journeys whose paths match. */
export const matching: Part = {
  name: 'tests',
  run: (context) => vitest(context, ['specs', 'specs-isolated', 'e2e', 'faults', 'alone']),
};

function format(context: Context): Promise<Tally> {
  return check(context, [bin(context, 'prettier'), '--check', '.']);
}

/** What types tell, and who imports what. */
async function lint(context: Context): Promise<Tally> {
  return sum([
    await check(context, [bin(context, 'oxlint'), '.']),
    await check(context, [bin(context, 'eslint'), '.']),
  ]);
}

/** What runs in Node, and what runs in browsers. */
async function types(context: Context): Promise<Tally> {
  const tsc = [join(context.root, 'node_modules/typescript-7/bin/tsc'), '--noEmit'];
  return sum([
    await check(context, tsc),
    await check(context, [...tsc, '-p', join(context.root, 'apps/console')]),
  ]);
}

/** A tool that says yes or no. */
async function check(context: Context, args: string[]): Promise<Tally> {
  if (shown(await execute(context, args)).ok) return succeeded;
  return {
    ...failed,
    failures: [args.join(' ').replaceAll(`${context.root}/`, '')],
  };
}

/** A program of ours that ends with `N passed, N failed`. What it says is shown where it fails, or `told`. */
async function counted(context: Context, program: string, told?: 'told'): Promise<Tally> {
  const ended = shown(await execute(context, [join(context.root, program)]));
  if (told && ended.ok) console.log(ended.output.trim());
  const tally = consistent(ended, printedTally(ended.output));
  return tally.failed > 0 ? { ...tally, failures: [program] } : tally;
}

/** Projects of vitest.config.mjs, of which the developer's patterns may choose files. */
async function vitest(context: Context, projects: string[]): Promise<Tally> {
  const outputFile = join(context.temporary, `${projects.join('-')}.json`);
  const args = [
    ...[bin(context, 'vitest'), 'run', ...projects.flatMap((name) => ['--project', name])],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`],
    ...context.patterns,
  ];
  const ended = shown(await execute(context, args, { live: true }));
  return consistent(ended, vitestTally(outputFile, context.root));
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
  { live = false }: { live?: boolean } = {},
): Promise<Ended> {
  const env = { TMPDIR: temporary };
  return runNode([ROOM_FOR_THE_NEW, ...args], { cwd: root, signal, minutes: MINUTES, live, env });
}
