import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
console.log(`${wanted.length + 1 + strangers.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
