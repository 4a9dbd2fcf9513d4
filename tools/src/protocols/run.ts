import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../local/failure.js';
import { projectRoot } from '../local/project.js';
import { models, type Model } from './models.js';
import { Spin, type Search } from './spin.js';

/**
 * Part of `npm test`: checks every model in `protocols/` exhaustively, and then once without each of its guards, when an error must be
 * found, which proves that the guard is needed.
 */
const counts = { passed: 0, failed: 0 };

try {
  const spin = await Spin.find((line) => console.log(line));
  for (const model of models) await tryModel(spin, model);
} catch (error) {
  counts.failed += 1;
  console.log(messageOf(error));
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function tryModel(spin: Spin, model: Model): Promise<void> {
  const file = join(projectRoot, 'protocols', `${model.name}.pml`);
  for (const check of model.checks) {
    const search = await spin.explore(file, check);
    report(search.outcome === 'nothing found', `${model.name}: ${check.name}`, search);
  }
  for (const guard of await guardsOf(file)) {
    const search = await firstError(spin, file, model, guard);
    report(search?.outcome === 'error found', `${model.name}: not without ${guard}`, search);
  }
}

/** Each is `#ifndef NO_…` or `#ifdef NO_…` in the model. */
async function guardsOf(file: string): Promise<string[]> {
  const found = (await readFile(file, 'utf8')).matchAll(/^#ifn?def NO_(\w+)/gm);
  return [...new Set([...found].map(([, guard = '']) => guard))];
}

async function firstError(
  spin: Spin,
  file: string,
  { checks, canaries: { defines, nearestFirst } }: Model,
  guard: string,
): Promise<Search | undefined> {
  const small = defines ? [{ name: 'small', defines }] : [];
  let search: Search | undefined;
  for (const check of [...small, ...checks]) {
    search = await spin.explore(file, check, { guard, nearestFirst });
    if (search.outcome !== 'nothing found') break;
  }
  return search;
}

function report(isRight: boolean, what: string, search: Search | undefined): void {
  counts[isRight ? 'passed' : 'failed'] += 1;
  const cost = search
    ? `${search.states} states, ${search.seconds.toFixed(1)} s`
    : 'never explored';
  const found = search && /^pan:\d+: (.*)$/m.exec(search.output)?.[1];
  console.log(`${isRight ? '✓' : '✗'} ${what} (${cost})${found ? `: ${found}` : ''}`);
  if (!isRight) console.log(search?.output ?? '');
}
