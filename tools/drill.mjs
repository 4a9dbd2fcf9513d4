import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm run drill: restores a backup and checks that sessions and invitations ended since stay ended.
await ensureRuntime(import.meta.filename, (line) => console.log(line));
await prepare({ onProgress: (line) => console.log(line) });
const { run } = await import('./dist/drill/run.js');
process.exitCode = await run();
