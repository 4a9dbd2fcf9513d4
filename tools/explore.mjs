import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm run explore -- --minutes 60: runs the model-based test on its own stack and kills processes meanwhile.
// To reproduce a counterexample: --seed 7 --path 3:0:1.
// npm run explore -- --canaries [name]: takes rules out of the product, one at a time, and lets the test find each.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    path: { type: 'string' },
    canaries: { type: 'boolean' },
  },
});
await ensureRuntime(import.meta.filename, (line) => console.log(line));
await prepare({ onProgress: (line) => console.log(line) });
if (values.canaries) {
  const { runCanaries } = await import('./explore-canaries.mjs');
  process.exitCode = await runCanaries(positionals);
} else {
  process.env.EXPLORE_MINUTES = values.minutes;
  if (values.seed) process.env.EXPLORE_SEED = values.seed;
  if (values.path) process.env.EXPLORE_PATH = values.path;
  const { run } = await import('./dist/test/run.js');
  process.exitCode = await run(['--only', 'e2e', 'explore/explore.spec']);
}
