import boundaries from 'eslint-plugin-boundaries';

/**
 * Who may import what, as one table of allowances: everything that is not named is refused.
 * `own`: layers of the same service. `ours`: other packages of this repository.
 * `packages`: from npm ('*' is any). `node`: Node's own modules.
 * Each line has a canary in tools/canaries that must be caught.
 */
const ALLOWED = {
  contracts: { packages: ['zod'] },
  platform: { ours: ['contracts'], packages: ['*'], node: true },
  testing: { ours: ['contracts', 'platform'], packages: ['*'], node: true },
  tools: { ours: ['contracts', 'platform'], packages: ['*'], node: true },
  'test-runner': {
    ours: ['contracts', 'platform', 'testing', 'tools'],
    packages: ['*'],
    node: true,
  },
  e2e: { ours: ['contracts', 'testing'], packages: ['*'], node: true },
  // Runs in browsers: of ours it knows the contracts, and nothing of Node.
  console: { ours: ['contracts'], packages: ['*'] },
  domain: { ours: ['contracts'] },
  application: {
    own: ['domain'],
    ours: ['contracts', 'platform'],
    packages: ['@nestjs/common'],
    node: true,
  },
  transport: {
    own: ['application'],
    ours: ['contracts', 'platform'],
    packages: ['@nestjs/common'],
    node: true,
  },
  persistence: {
    own: ['domain', 'application'],
    ours: ['contracts', 'platform'],
    packages: ['@nestjs/common', 'typeorm'],
    node: true,
  },
  // What lies outside the four layers: app.module.ts and main.ts, or a service that needs no layers.
  service: {
    own: ['domain', 'application', 'transport', 'persistence'],
    ours: ['contracts', 'platform'],
    packages: ['*'],
    node: true,
  },
};

/** Packages that only the named places may know, whatever else they are allowed. */
const RESERVED = [
  { packages: ['@nestjs/microservices', '@nestjs/typeorm'], places: ['platform'] },
  { packages: ['@nats-io/*'], places: ['platform', 'testing'] },
  { packages: ['pg', 'pg-*'], places: ['platform', 'testing', 'tools', 'test-runner'] },
  { packages: ['typeorm'], places: ['platform', 'persistence'] },
];

const LAYERS = ['domain', 'application', 'transport', 'persistence', 'service'];
const LIBRARIES = ['contracts', 'platform', 'testing'];

const element = (type, pattern, capture) => ({ type, pattern, capture, partialMatch: false });

const elements = [
  ...LIBRARIES.map((library) => element(library, `libs/${library}/src`)),
  element('test-runner', 'tools/src/test'),
  element('tools', 'tools/src'),
  element('e2e', 'apps/e2e/src'),
  element('console', 'apps/console/src'),
  ...LAYERS.slice(0, -1).map((layer) => element(layer, `apps/*/src/${layer}`, ['service'])),
  element('service', 'apps/*/src', ['service']),
];

const files = [
  { category: 'test', pattern: '**/*.{spec,test}.ts' },
  { category: 'migrate', pattern: 'apps/*/src/migrate.ts' },
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

const test = { file: { categories: 'test' } };
const testAllowances = [
  { from: test, allow: { to: [npm('**'), node] } },
  {
    from: { ...place([...LAYERS, 'platform', 'tools']), ...test },
    allow: { to: place('testing') },
  },
  { from: { ...place(LAYERS), ...test }, allow: { to: sameService(LAYERS) } },
];

// The last policy that matches decides, so what follows narrows the allowances above.
const reservations = RESERVED.map(({ packages, places }) => ({
  from: { element: { types: { noneOf: places } } },
  disallow: { to: npm(packages) },
  message: `{{ to.module.source }} is reserved to ${places.join(', ')}`,
}));

const migration = {
  from: { file: { categories: 'migrate' } },
  allow: { to: npm('typeorm') },
};

const entrances = [
  {
    disallow: { to: place(LIBRARIES), dependency: { source: '!@gatehouse/**' } },
    message: 'Another package is imported by its name, not by a path: {{ dependency.source }}',
  },
  {
    // What a package does not export cannot be resolved, and then looks like a package from npm.
    disallow: { to: npm('@gatehouse/*') },
    message: '{{ dependency.source }} is not exported by that package',
  },
];

/** The import rules as an ESLint configuration for TypeScript files below `root`. */
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
          message: '{{ from.element.type }} may not import {{ dependency.source }}',
          policies: [...allowances, ...testAllowances, ...reservations, migration, ...entrances],
        },
      ],
    },
  };
}
