import { prepare } from './prepare.mjs';

// npm run bench: measures on this machine, and prints tables.
await prepare({ onProgress: (line) => console.log(line) });
const { run } = await import('./dist/bench/run.js');
await run();
