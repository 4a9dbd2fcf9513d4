import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { check, resolveConfig } from 'prettier';
import { codeCanaries, codeControls, formatCanary, typeCanary } from './code-canaries.mjs';
import { importCanaries, importControls } from './import-canaries.mjs';
import { throwAwayWorkspace } from './workspace.mjs';

/**
 * Tests the linters: each canary breaks one rule and must be caught by that rule and no
 * other; each control breaks none and must pass.
 */
const root = join(import.meta.dirname, '../..');
const { folder, write } = throwAwayWorkspace(root);
const counts = { passed: 0, failed: 0 };

const lintCanaries = [...codeCanaries, ...importCanaries].map(placed);
const controls = [...codeControls, ...importControls].map(placed);
for (const { file, code } of [...lintCanaries, ...controls]) write(file, code);
write(typeCanary.at, typeCanary.code);

const findings = await lint();
for (const { says, file, rule, also = [] } of lintCanaries) {
  const found = findings.get(file) ?? new Set();
  const others = [...found].filter((id) => id !== rule && !also.includes(id));
  report(found.has(rule) && others.length === 0, `caught: ${says}`, found);
}
for (const { says, file } of controls) {
  const found = findings.get(file);
  report(found?.size === 0, `let through: ${says}`, found ?? ['not linted']);
}
report(typeErrors().includes(typeCanary.at), `caught: ${typeCanary.says}`);
report(!(await isFormatted(formatCanary.code)), `caught: ${formatCanary.says}`);
report(
  await isFormatted(readFileSync(import.meta.filename, 'utf8')),
  'let through: a formatted file',
);

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** `at` is a folder, a file, or a file with `*` for a unique name. */
function placed(canary, index) {
  const name = `${canary.rule === undefined ? 'control' : 'canary'}-${index}`;
  const file = canary.at.endsWith('.ts') ? canary.at : `${canary.at}/*.ts`;
  return { ...canary, file: file.replace('*', name) };
}

/** The ids of the rules that each file of the workspace broke, by either linter. */
async function lint() {
  const results = await new ESLint({ cwd: folder }).lintFiles('.');
  const broken = new Map(
    results.map(({ filePath, messages }) => [
      relative(folder, filePath),
      new Set(messages.map(({ ruleId }) => ruleId)),
    ]),
  );
  const { diagnostics } = JSON.parse(tool('oxlint/bin/oxlint', ['--format=json', '.']));
  for (const { filename, code, message } of diagnostics)
    broken.get(relative(folder, join(folder, filename)))?.add(code ?? message);
  return broken;
}

function typeErrors() {
  return tool('typescript-7/bin/tsc', ['-p', folder]);
}

/** The output of an installed program in the workspace. */
function tool(program, args) {
  const path = join(root, 'node_modules', program);
  return spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: 'utf8' }).stdout;
}

async function isFormatted(code) {
  const filepath = join(root, 'canary.mjs');
  return check(code, { ...(await resolveConfig(filepath)), filepath });
}

function report(isGood, text, found = []) {
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(
    `${isGood ? 'ok    ' : 'FAILED'} ${text}${isGood ? '' : ` — found: ${[...found].join(', ') || 'nothing'}`}`,
  );
}
