import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { ensureRuntime } from './runtime.mjs';

// npm run faults: runs the fault tests for the promised durations and prints a table of the results.
await ensureRuntime(import.meta.filename, (line) => console.log(line));
await prepare({ onProgress: (line) => console.log(line) });
const [{ run }, { printFaults }] = await Promise.all([
  import('./dist/test/run.js'),
  import('./dist/test/faults.js'),
]);
const folder = await mkdtemp(join(tmpdir(), 'gatehouse-faults-'));
const file = join(folder, 'report');
// Without results the table is empty.
await writeFile(file, '');
process.env.GATEHOUSE_FAULT_REPORT = file;
try {
  const only = process.argv.slice(2);
  process.exitCode = await run([
    '--only',
    'faults',
    ...(only.length > 0 ? only : ['.fault.spec.ts']),
  ]);
  printFaults(await readFile(file, 'utf8'));
} finally {
  await rm(folder, { recursive: true, force: true });
}
