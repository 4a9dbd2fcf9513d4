import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm test: installs and builds what is needed, then starts the test runner.
try {
  await ensureRuntime(import.meta.filename, (line) => console.log(line));
  await prepare({ onProgress: (line) => console.log(line) });
  const { run } = await import('./dist/test/run.js');
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
