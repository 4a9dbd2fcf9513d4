#!/usr/bin/env node
import { run } from './run.js';

// A reader that has seen enough, such as `head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await run(process.argv.slice(2));
