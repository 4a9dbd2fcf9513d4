import { writeFile } from 'node:fs/promises';
import { compileFrame, target } from './compile-frame.mjs';

// Part of `npm run generate`.
await writeFile(target, await compileFrame());
