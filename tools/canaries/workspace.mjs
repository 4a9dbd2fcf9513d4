import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STUBS = [
  ...['contracts', 'client', 'cli', 'platform', 'testing'].map(
    (library) => `libs/${library}/src/index.ts`,
  ),
  ...['identity/index.ts', 'identity/stub.ts'].map((file) => `libs/contracts/src/${file}`),
  ...['identity', 'invitations', 'gateway', 'e2e', 'console', 'all'].map(
    (app) => `apps/${app}/src/stub.ts`,
  ),
  ...['identity', 'invitations'].flatMap((app) =>
    ['stub', 'stub.rules', 'sql-stub.repository', 'stub.module'].map(
      (file) => `apps/${app}/src/sessions/${file}.ts`,
    ),
  ),
  ...['accounts/stub.ts', 'accounts/stub.rules.ts', 'testing/stub-fixture.ts'].map(
    (file) => `apps/identity/src/${file}`,
  ),
  // What an app exports. What is missing would be found in the real workspace.
  ...['identity', 'invitations'].map((app) => `apps/${app}/src/app.module.ts`),
  ...['identity/src/migrations/index.ts', 'gateway/src/start.ts'].map((file) => `apps/${file}`),
  'apps/identity/src/migrations/stub.ts',
  'libs/platform/src/rpc/index.ts',
  'apps/notifications/src/mail/stub.ts',
  ...['stub.ts', 'test/stub.ts'].map((file) => `tools/src/${file}`),
];

// Two features; the canary makes them import each other.
const NEEDS = { inviting: 'sending', sending: 'links' };

const CONFIGURATION = [
  'package.json',
  'eslint.config.mjs',
  '.oxlintrc.json',
  'tools/lint',
  'tsconfig.json',
  'tsconfig.base.json',
  'apps/console/tsconfig.json',
];

/**
 * A temporary workspace with the real configuration and empty packages, so that no
 * broken file is ever among the real ones. It is below the root, because npm packages are
 * found by walking up, and under a name that git ignores, in case the process is killed.
 */
export function throwAwayWorkspace(root) {
  const folder = mkdtempSync(join(root, '.gatehouse-canaries-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  // As a repository root, it is not affected by the outer .gitignore.
  mkdirSync(join(folder, '.git'));
  for (const path of CONFIGURATION)
    cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const path of STUBS) {
    const [name] = path.match(/contracts|client|platform|testing/) ?? ['stub'];
    write(path, `export const ${name} = 1;\n`);
  }
  for (const [feature, needed] of Object.entries(NEEDS))
    write(`apps/invitations/src/${feature}/stub.ts`, `export * from '../${needed}/stub.js';\n`);
  mkdirSync(join(folder, 'node_modules/@gatehouse'), { recursive: true });
  for (const path of new Set(STUBS.map((stub) => stub.slice(0, stub.indexOf('/src/'))))) {
    cpSync(join(root, path, 'package.json'), join(folder, path, 'package.json'));
    const name = path.split('/').at(-1);
    symlinkSync(join('../..', path), join(folder, 'node_modules/@gatehouse', name), 'dir');
  }
  return { folder, write };
}
