import boundaries from 'eslint-plugin-boundaries';

/**
 * Which imports are allowed; everything else is forbidden.
 * `own`: the rest of the same service. `ours`: other packages of this repository.
 * `packages`: from npm ('*' is any). `node`: Node's own modules. tools/canaries tests each line.
 */
const ALLOWED = {
  contracts: { packages: ['zod'] },
  client: { packages: ['openapi-fetch', 'jose'] }, // knows the API by its description alone
  cli: { ours: ['client'], packages: ['openid-client'], node: true },
  platform: { ours: ['contracts'], packages: ['*'], node: true },
  testing: { ours: ['contracts', 'platform'], packages: ['*'], node: true },
  tools: { ours: ['contracts', 'platform'], packages: ['*'], node: true },
  'test-runner': {
    ours: ['contracts', 'platform', 'testing', 'tools'],
    packages: ['*'],
    node: true,
  },
  e2e: { ours: ['client', 'contracts', 'testing'], packages: ['*'], node: true },
  console: { ours: ['contracts'], packages: ['*'] }, // runs in browsers: nothing of Node
  gateway: { ours: ['contracts', 'platform'], packages: ['*'], node: true },
  // The only program that knows more than one service.
  all: { ours: ['contracts', 'platform', 'gateway', 'service', 'feature'], packages: ['zod'] },
  // A feature folder of a service; suffixes refine this below.
  feature: {
    own: ['feature', 'service'],
    ours: ['contracts', 'platform'],
    packages: ['@nestjs/common', 'zod'],
    node: true,
  },
  // Files outside features: main.ts, migrate.ts, app.module.ts, settings.ts.
  service: {
    own: ['feature', 'service'],
    ours: ['contracts', 'platform'],
    packages: ['*'],
    node: true,
  },
};

/** Packages that only the named places may import. */
const RESERVED = [
  { packages: ['@nestjs/microservices', '@nestjs/typeorm'], places: ['platform'] },
  { packages: ['@nats-io/*'], places: ['platform', 'testing', 'test-runner'] },
  { packages: ['pg', 'pg-*'], places: ['platform', 'testing', 'tools', 'test-runner'] },
  { packages: ['typeorm'], places: ['platform'] },
];
const SERVICE = ['feature', 'service', 'gateway'];
const LIBRARIES = ['contracts', 'client', 'cli', 'platform', 'testing'];

const PROTOCOLS = 'argon2,dns,es256,http,jwe,openid,s3,smtp,zxcvbn';
const element = (type, pattern, capture) => ({ type, pattern, capture, partialMatch: false });

const elements = [
  ...LIBRARIES.map((library) => element(library, `libs/${library}/src`)),
  element('test-runner', 'tools/src/test'),
  // Fills lists like the specs do.
  element('test-runner', 'tools/src/bench'),
  element('tools', 'tools/src'),
  element('e2e', 'apps/e2e/src'),
  element('console', 'apps/console/src'),
  element('gateway', 'apps/gateway/src'),
  element('all', 'apps/all/src'),
  element('feature', 'apps/*/src/*', ['service', 'feature']),
  element('service', 'apps/*/src', ['service']),
];

const files = [
  { category: 'test', pattern: ['**/*.{spec,test}.ts', '{apps,libs}/*/src/**/testing/**'] },
  { category: 'rules', pattern: 'apps/*/src/**/*.rules.ts' },
  { category: 'sql', pattern: ['apps/*/src/**/sql-*.ts', 'apps/*/src/migrations/**'] },
  // Feature modules, and what puts the features together.
  { category: 'wiring', pattern: ['apps/*/src/**/*.module.ts', 'apps/*/src/*.ts'] },
  { category: 'migrate', pattern: 'apps/*/src/migrate.ts' },
  // Named after the protocol, which needs a package.
  { category: 'adapter', pattern: `apps/*/src/**/{${PROTOCOLS}}-*.ts` },
];

const place = (type) => ({ element: { type } });
const sameService = (type) => ({
  element: { type, captured: { service: '{{ from.element.captured.service }}' } },
});
const npm = (source) => ({ module: { origin: 'external', source } });
const node = { module: { origin: 'core' } };

const allowances = Object.entries(ALLOWED).map(([type, allowed]) => ({
  from: place(type),
  allow: {
    to: [
      ...(allowed.own ?? []).map(sameService),
      ...(allowed.ours ?? []).map(place),
      ...(allowed.packages
        ? [npm(allowed.packages.map((name) => (name === '*' ? '**' : name)))]
        : []),
      ...(allowed.node ? [node] : []),
    ],
  },
}));

// A library or tool may import all of itself; a feature's files have rules below.
const internals = elements
  .filter(({ type }) => !SERVICE.includes(type) || type === 'gateway')
  .map(({ type }) => ({ from: place(type), allow: { to: place(type) } }));

const anything = [place([...SERVICE, ...LIBRARIES]), npm('**'), node];
const file = (categories) => ({ file: { categories } });

// Rules by file suffix within a feature. The last matching policy wins, so each refines those above it.
const suffixes = [
  {
    from: place('feature'),
    disallow: { to: file('sql') },
    message: 'A use case imports the port, not what implements it: {{ dependency.source }}',
  },
  { from: file(['sql', 'wiring']), allow: { to: { ...sameService('feature'), ...file('sql') } } },
  { from: file('adapter'), allow: { to: npm('**') } },
  {
    from: file('rules'),
    disallow: { to: anything },
    message: 'Rules import rules and contracts: {{ dependency.source }}',
  },
  {
    from: file('rules'),
    allow: { to: [place('contracts'), { ...sameService('feature'), ...file('rules') }] },
  },
];

const test = file('test');
const testAllowances = [
  { from: test, allow: { to: [npm('**'), node] } },
  {
    from: { ...place([...SERVICE, 'client', 'cli', 'platform', 'tools']), ...test },
    allow: { to: place('testing') },
  },
  { from: { ...place(SERVICE), ...test }, allow: { to: SERVICE.map(sameService) } },
];

// The last matching policy wins, so these restrict the allowances above.
const reservations = RESERVED.map(({ packages, places }) => ({
  from: { element: { types: { noneOf: places } } },
  disallow: { to: npm(packages) },
  message: `{{ to.module.source }} is reserved to ${places.join(', ')}`,
}));

const database = { from: file(['sql', 'migrate']), allow: { to: npm('typeorm') } };

const byName = (packages) => ({
  disallow: { to: place(packages), dependency: { source: '!@gatehouse/**' } },
  message: 'Another package is imported by its name, not by a path: {{ dependency.source }}',
});
const entryPoints = [
  byName(LIBRARIES),
  { from: place('all'), ...byName(SERVICE) },
  {
    // A path that a package does not export cannot be resolved, and looks like an npm package.
    disallow: { to: npm('@gatehouse/*') },
    message: '{{ dependency.source }} is not exported by that package',
  },
];

/** The import rules as ESLint configuration for TypeScript files below `root`. */
export function importRules(root) {
  return {
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: {
          project: `${root}/tsconfig.json`,
          conditionNames: ['gatehouse:source', 'types', 'import', 'node', 'default'],
        },
      },
      'boundaries/root-path': root,
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/legacy-templates': false,
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          message: '{{ from.element.type }} may not import {{ dependency.source }}',
          policies: [
            ...allowances,
            ...suffixes,
            ...testAllowances,
            ...reservations,
            database,
            ...entryPoints,
            ...internals,
          ],
        },
      ],
    },
  };
}
