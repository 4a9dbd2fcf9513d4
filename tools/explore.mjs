import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm run explore -- --minutes 60: runs the model-based test on its own stack and kills processes meanwhile.
// To reproduce a counterexample: --seed 7 --path 3:0:1.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});
await ensureRuntime(import.meta.filename, (line) => console.log(line));
await prepare({ onProgress: (line) => console.log(line) });
process.env.EXPLORE_MINUTES = values.minutes;
if (values.seed) process.env.EXPLORE_SEED = values.seed;
if (values.path) process.env.EXPLORE_PATH = values.path;
const { run } = await import('./dist/test/run.js');
process.exitCode = await run(['--only', 'e2e', 'explore/explore.spec']);
