import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm run bench: measures on this machine, all or what is named (npm run bench -- dashboard start), and prints tables.
await ensureRuntime(import.meta.filename, (line) => console.log(line));
await prepare({ onProgress: (line) => console.log(line) });
const { run } = await import('./dist/bench/run.js');
await run(process.argv.slice(2));
