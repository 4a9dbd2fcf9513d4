import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm run bench: runs all or the named benchmarks (npm run bench -- dashboard start) and prints tables.
await ensureRuntime(import.meta.filename, (line) => console.log(line));
await prepare({ onProgress: (line) => console.log(line) });
const { run } = await import('./dist/bench/run.js');
await run(process.argv.slice(2));
