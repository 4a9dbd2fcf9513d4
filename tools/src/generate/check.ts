import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as contracts from '@gatehouse/contracts/topology';
import { breaksOf } from '../contract/breaks.js';
import { readReleased } from '../contract/released.js';
import { shapeOf } from '../contract/shape.js';
import { projectRoot } from '../local/project.js';
import { documents, generatedFolder } from './documents.js';
import { readFrame, readSources } from './sources.js';

/** Part of `npm test`: each generated document must be what the code gives, and no other may lie beside them. */
const wanted = documents(await readSources());
let failed = 0;
for (const { path, text } of wanted) {
  const kept = await readFile(join(projectRoot, path), 'utf8').catch(() => undefined);
  if (kept === text) continue;
  failed++;
  console.log(`${path} is not what the code gives: run npm run generate`);
}
const frame = await readFrame();
if (frame.kept !== frame.wanted) {
  failed++;
  console.log('the frame of the mails is not what its template gives: run npm run generate');
}
const there = await readdir(join(projectRoot, generatedFolder));
const strangers = there
  .map((name) => `${generatedFolder}/${name}`)
  .filter((name) => !wanted.some(({ path }) => path === name));
for (const name of strangers) console.log(`${name} is made by nothing`);
failed += strangers.length;
const breaks = breaksOf(readReleased().contract, shapeOf(contracts));
for (const what of breaks)
  console.log(
    `${what} (the version that was released last relies on it: make a new version beside it)`,
  );
failed += breaks.length;
const tried = wanted.length + 2 + strangers.length + Math.max(0, breaks.length - 1);
console.log(`${tried - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
