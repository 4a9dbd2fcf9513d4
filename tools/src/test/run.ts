import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectRoot } from '../local/project.js';
import { matching, stages, type Context, type Part } from './parts.js';
import { natsServer } from './spec-servers.js';
import { failed, sentence, sum, type Tally } from './tally.js';
import { temporaryFolder } from './temporary-folder.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs all parts of the tests, those named by `--only a,b`, or the specs and journeys whose paths match the patterns.
 * The last line is `N passed, N failed` in total. @returns the exit code
 */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = chosenParts(values.only, positionals);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of signals) process.on(signal, interrupt);

  const temporary = temporaryFolder();
  const context: Context = {
    root: projectRoot,
    temporary,
    patterns: positionals,
    signal: interruption.signal,
  };
  let tallies: Tally[];
  try {
    // Two lanes need it and would download it concurrently.
    await natsServer(context.signal);
    tallies = await runStages(chosen, context);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, interrupt);
  }

  const total = sum(tallies);
  for (const failure of total.failures) console.log(`\nFailed: ${failure}`);
  console.log(`\n${sentence(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function chosenParts(only: string | undefined, patterns: string[]): Part[][][] {
  if (only === undefined) return patterns.length > 0 ? [[[matching]]] : stages;
  const names = only.split(',');
  const known = [...new Set(stages.flat(2).map(({ name }) => name))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`Unknown test part "${unknown}". Parts: ${known.join(', ')}`);
  }
  return stages.map((lanes) =>
    lanes.map((parts) => parts.filter(({ name }) => names.includes(name))),
  );
}

async function runStages(chosen: Part[][][], context: Context): Promise<Tally[]> {
  const tallies: Tally[] = [];
  const runLane = async (parts: Part[]): Promise<void> => {
    for (const part of parts) tallies.push(await timed(part, context));
  };
  for (const lanes of chosen) await Promise.all(lanes.map(runLane));
  return tallies;
}

async function timed(part: Part, context: Context): Promise<Tally> {
  if (context.signal.aborted) return failed;
  const label = part.share === undefined ? part.name : `${part.name} ${part.share}`;
  console.log(`\n== ${label}`);
  const start = performance.now();
  let tally: Tally;
  try {
    tally = await part.run(context);
  } catch (error) {
    console.log(error);
    tally = failed;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${label}: ${sentence(tally)} (${seconds} s)`);
  return tally;
}
