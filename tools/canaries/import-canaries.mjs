const rule = 'boundaries/dependencies';
// Most forbidden imports are also undeclared.
const also = ['gatehouse/declared-dependency'];

const refused = (says, at, ...imports) =>
  imports.map((source) => ({
    says: `${says}: ${source}`,
    at,
    code: `import '${source}';\n`,
    rule,
    also,
  }));
const allowed = (at, ...imports) =>
  imports.map((source) => ({
    says: `${at} may import ${source}`,
    at,
    code: `import '${source}';\n`,
  }));

const service = 'apps/identity/src';
const feature = `${service}/sessions`;

/** One for each line of tools/lint/import-rules.mjs, and for gaps between those lines. */
export const importCanaries = [
  ...refused(
    'contracts know nothing of ours, and only zod',
    'libs/contracts/src',
    ...['@gatehouse/platform', '@gatehouse/testing', '@gatehouse/tools'],
    ...['../../../apps/identity/src/stub.js', 'pino', 'typeorm', 'node:fs'],
  ),
  ...refused(
    'the client knows nothing of ours, and nothing of Node',
    'libs/client/src',
    ...['@gatehouse/contracts', '@gatehouse/platform', '../../../apps/identity/src/stub.js'],
    ...['node:fs', 'zod'],
  ),
  ...refused(
    'the command line knows the client only',
    'libs/cli/src',
    ...['@gatehouse/contracts', '@gatehouse/platform', '../../../apps/identity/src/stub.js', 'zod'],
  ),
  ...refused(
    'platform knows contracts only',
    'libs/platform/src',
    ...['@gatehouse/testing', '@gatehouse/tools', '../../../apps/identity/src/stub.js'],
  ),
  ...refused(
    'testing knows platform and contracts only',
    'libs/testing/src',
    ...['@gatehouse/tools', '../../../tools/src/stub.js', '../../../apps/identity/src/stub.js'],
  ),
  ...refused(
    'a service knows no other app',
    service,
    ...['@gatehouse/invitations', '../../invitations/src/stub.js'],
    ...['../../invitations/src/sessions/stub.js', '../../e2e/src/stub.js', '@gatehouse/tools'],
  ),
  ...refused(
    'all services in one process are imported by name, with no test and no tool',
    'apps/all/src',
    ...['@gatehouse/testing', '@gatehouse/tools', '@gatehouse/console', 'fastify'],
    ...['../../identity/src/stub.js', '../../gateway/src/stub.js'],
  ),
  ...refused(
    'the console knows contracts, and nothing of Node',
    'apps/console/src',
    ...['@gatehouse/platform', '@gatehouse/testing', '@gatehouse/tools', '@nestjs/microservices'],
    ...['../../gateway/src/stub.js', '../../../libs/contracts/src/index.js', 'node:fs', 'pg'],
  ),
  ...refused('production code knows no testing', service, '@gatehouse/testing'),
  ...refused('production code knows no testing', feature, '@gatehouse/testing'),
  ...refused(
    'a test of a service knows no other service',
    `${service}/*.spec.ts`,
    '../../invitations/src/stub.js',
  ),
  ...refused(
    'e2e knows no service and no platform',
    'apps/e2e/src',
    ...['@gatehouse/platform', '@gatehouse/identity', '../../identity/src/stub.js'],
  ),
  ...refused(
    'tools know no app, and testing in the test runner and the benchmark only',
    'tools/src',
    ...['../../apps/identity/src/stub.js', '@gatehouse/gateway', '@gatehouse/testing'],
  ),
  ...refused('tools know no app', 'tools/src/test', '../../../apps/identity/src/stub.js'),
  ...[service, 'apps/gateway/src', 'apps/e2e/src', 'tools/src'].flatMap((at) =>
    refused(
      'only platform knows the transport',
      at,
      ...['@nestjs/microservices', '@nestjs/typeorm', '@nats-io/kv', '@nats-io/jetstream'],
    ),
  ),
  ...refused(
    'testing knows NATS, but not how Nest uses it',
    'libs/testing/src',
    ...['@nestjs/microservices', '@nestjs/typeorm'],
  ),
  ...[service, `${feature}/sql-*.ts`, `${service}/*.spec.ts`].flatMap((at) =>
    refused('only platform, testing and tools know pg', at, 'pg', 'pg/lib/client.js'),
  ),
  ...[`${service}/*.module.ts`, feature, `${feature}/*.rules.ts`, `${feature}/*.module.ts`]
    .concat(`${feature}/smtp-*.ts`, 'tools/src', 'libs/testing/src', `${service}/*.spec.ts`)
    .flatMap((at) => refused('only platform, SQL and migrations know typeorm', at, 'typeorm')),
  ...refused(
    'rules know rules and contracts',
    `${feature}/*.rules.ts`,
    ...['./stub.js', './sql-stub.repository.js', './stub.module.js', '../settings.js'],
    ...['@gatehouse/platform', '@nestjs/common', 'zod', 'node:crypto'],
    '../../../invitations/src/sessions/stub.rules.js',
  ),
  ...refused(
    'a use case knows ports and rules, not SQL',
    feature,
    ...['./sql-stub.repository.js', '../migrations/stub.js', 'pino', 'fastify'],
    '../../../invitations/src/sessions/stub.js',
  ),
  ...refused(
    'SQL knows no other service',
    `${feature}/sql-*.ts`,
    ...['pino', '../../../invitations/src/sessions/sql-stub.repository.js'],
  ),
  ...refused(
    'a package is entered by its exports',
    service,
    ...['@gatehouse/contracts/src/index.js', '@gatehouse/contracts/dist/index.js'],
    ...['@gatehouse/contracts/src', '@gatehouse/contracts/identity/stub.js'],
    ...['@gatehouse/contracts/missing', '../../../libs/contracts/src/index.js'],
    '../../../libs/platform/dist/index.js',
  ),
  ...refused(
    'platform enters contracts by name',
    'libs/platform/src',
    '../../contracts/src/index.js',
  ),
  ...[
    `import type { contract } from '@gatehouse/platform';\nexport type Canary = typeof contract;\n`,
    `export * from '@gatehouse/platform';\n`,
    `export { platform } from '@gatehouse/platform';\n`,
    `export const canary = await import('@gatehouse/platform');\n`,
  ].map((code) => ({
    says: `each form of import counts: ${code.split('\n')[0]}`,
    at: 'libs/contracts/src',
    code,
    rule,
  })),
];

/** Controls that must pass: a rule that forbids everything would catch each canary, too. */
export const importControls = [
  ...allowed('libs/contracts/src', 'zod', './identity/stub.js'),
  ...allowed('libs/contracts/src/*.spec.ts', 'vitest'),
  ...allowed('libs/platform/src', '@gatehouse/contracts', '@gatehouse/contracts/identity'),
  ...allowed(
    'libs/platform/src',
    '@nestjs/microservices',
    '@nats-io/kv',
    'pg',
    'typeorm',
    'node:fs',
  ),
  ...allowed('libs/platform/src/*.spec.ts', '@gatehouse/testing'),
  ...allowed('libs/testing/src', '@gatehouse/contracts', '@gatehouse/platform', 'node:fs'),
  ...allowed('apps/all/src', '@gatehouse/platform', '@gatehouse/identity', '@gatehouse/gateway'),
  ...allowed('apps/all/src', '@gatehouse/identity/migrations', 'zod', './stub.js'),
  ...allowed('apps/console/src', '@gatehouse/contracts', '@gatehouse/contracts/identity', 'react'),
  ...allowed('apps/e2e/src', '@gatehouse/contracts', '@gatehouse/testing', 'node:fs'),
  ...allowed('tools/src', '@gatehouse/contracts', '@gatehouse/platform', 'pg'),
  ...allowed('tools/src/test', '@gatehouse/testing', '../stub.js'),
  ...allowed('tools/src/bench', '@gatehouse/testing', '../stub.js'),
  ...allowed(service, '@gatehouse/platform', '@gatehouse/contracts/identity', 'zod'),
  ...allowed(`${service}/*.module.ts`, './sessions/stub.module.js'),
  ...allowed(`${service}/migrate.ts`, 'typeorm', './migrations/stub.js'),
  ...allowed(`${feature}/*.spec.ts`, '@gatehouse/testing', 'vitest', '../testing/stub-fixture.js'),
  ...allowed(`${service}/testing`, '@gatehouse/testing', '../sessions/stub.js'),
  ...allowed(`${feature}/*.rules.ts`, '@gatehouse/contracts', './stub.rules.js'),
  ...allowed(`${feature}/*.rules.ts`, '../accounts/stub.rules.js'),
  ...allowed(feature, './stub.rules.js', '../accounts/stub.js', '@gatehouse/platform'),
  ...allowed(feature, '@nestjs/common', 'node:crypto'),
  ...allowed(`${feature}/sql-*.ts`, './stub.rules.js', './stub.js', 'typeorm'),
  ...allowed(`${feature}/*.module.ts`, './sql-stub.repository.js', '../accounts/stub.js'),
  ...allowed('apps/notifications/src/mail/smtp-*.ts', 'nodemailer'),
];
