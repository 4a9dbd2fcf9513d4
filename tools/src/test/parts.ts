import { join } from 'node:path';
import { runNode, type Ended } from './command.js';
import { failed, printedTally, succeeded, sum, vitestTally, type Tally } from './tally.js';

export interface Context {
  /** The repository root. */
  root: string;
  /** A temporary folder for all parts, removed at the end. */
  temporary: string;
  /** Path patterns of specs and journeys to run. */
  patterns: string[];
  signal: AbortSignal;
}

export interface Part {
  name: string;
  /** Which share of it, as `1/2`, where it is run as several. */
  share?: string;
  run: (context: Context) => Promise<Tally>;
}

/** Generous: on a shared machine tests may take several times as long. */
const MINUTES = 40;

/** In MiB. These programs allocate many short-lived objects: with V8's default of 16, ESLint took 124 s of CPU time instead of 106. */
const ROOM_FOR_THE_NEW = '--max-semi-space-size=64';

/**
 * The parts of `npm test`: stage by stage, the lanes of a stage in parallel, the parts of a lane in sequence. Two cores are given no
 * more than they can serve, which is also faster: specs beside what only computes, then journeys alone, then fault tests, which mostly
 * wait, on two stacks of their own. What measures time or memory comes last.
 */
export const stages: Part[][][] = [
  [
    [{ name: 'specs', run: (context) => vitest(context, ['specs', 'specs-isolated']) }],
    [
      { name: 'lint', run: lint },
      { name: 'types', run: types },
      { name: 'format', run: format },
      { name: 'canaries', run: (context) => counted(context, 'tools/canaries/run.mjs') },
      { name: 'generated', run: (context) => counted(context, 'tools/dist/generate/check.js') },
    ],
  ],
  [[{ name: 'e2e', run: (context) => vitest(context, ['e2e']) }]],
  [
    [faults('1/2')],
    [faults('2/2'), { name: 'drill', run: (context) => counted(context, 'tools/drill.mjs') }],
  ],
  [
    [{ name: 'alone', run: (context) => vitest(context, ['alone']) }],
    [
      {
        name: 'protocols',
        run: (context) => counted(context, 'tools/dist/protocols/run.js', 'verbose'),
      },
    ],
  ],
];

function faults(share: string): Part {
  return { name: 'faults', share, run: (context) => vitest(context, ['faults'], share) };
}

/** `npm test -- <pattern>`: the specs and journeys whose paths match. */
export const matching: Part = {
  name: 'tests',
  run: (context) => vitest(context, ['specs', 'specs-isolated', 'e2e', 'faults', 'alone']),
};

function format(context: Context): Promise<Tally> {
  return check(context, [bin(context, 'prettier'), '--check', '.']);
}

/** Type-aware linting and import rules. */
async function lint(context: Context): Promise<Tally> {
  return sum([
    await check(context, [bin(context, 'oxlint'), '.']),
    await check(context, [bin(context, 'eslint'), '.']),
  ]);
}

/** Type checks for Node and for the browser. */
async function types(context: Context): Promise<Tally> {
  const tsc = [join(context.root, 'node_modules/typescript-7/bin/tsc'), '--noEmit'];
  return sum([
    await check(context, tsc),
    await check(context, [...tsc, '-p', join(context.root, 'apps/console')]),
  ]);
}

/** A tool with a pass or fail result. */
async function check(context: Context, args: string[]): Promise<Tally> {
  if (shown(await execute(context, args)).ok) return succeeded;
  return {
    ...failed,
    failures: [args.join(' ').replaceAll(`${context.root}/`, '')],
  };
}

/** A program that ends with `N passed, N failed`. Its output is shown if it fails, or if `verbose`. */
async function counted(context: Context, program: string, verbose?: 'verbose'): Promise<Tally> {
  const ended = shown(await execute(context, [join(context.root, program)]));
  if (verbose && ended.ok) console.log(ended.output.trim());
  const tally = consistent(ended, printedTally(ended.output));
  return tally.failed > 0 ? { ...tally, failures: [program] } : tally;
}

/** Projects of vitest.config.mjs, filtered by patterns; of their files all or a share, as `1/2`. */
async function vitest(context: Context, projects: string[], shard = '1/1'): Promise<Tally> {
  const name = [...projects, shard.replace('/', '-of-')].join('-');
  const outputFile = join(context.temporary, `${name}.json`);
  const args = [
    ...[bin(context, 'vitest'), 'run', ...projects.flatMap((name) => ['--project', name])],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`],
    `--shard=${shard}`,
    ...context.patterns,
  ];
  const ended = shown(await execute(context, args, { live: true }));
  return consistent(ended, vitestTally(outputFile, context.root));
}

/** A part that failed without counted failures counts as one. */
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
