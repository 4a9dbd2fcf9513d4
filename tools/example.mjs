import { ensureRuntime } from './runtime.mjs';

// npm run example: a portal that signs its users in with the Gatehouse that `npm start` runs.
try {
  await ensureRuntime(import.meta.filename, (line) => console.log(line));
  await import('../examples/portal/main.ts');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
