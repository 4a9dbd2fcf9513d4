/** Tests below `folders`, as native ES modules; packages of this repository are taken from source. */
export const testsBelow = (...folders) => ({
  rootDir: import.meta.dirname,
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/src/**/*.spec.ts'],
  // Where it is kept from one run to the next, whatever is done with temporary folders.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['gatehouse:source', 'node', 'node-addons'],
  },
  extensionsToTreatAsEsm: ['.ts'],
  // TypeScript names the file that will exist (.js); here it is still .ts.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          // Without the metadata Nest boots and finds nothing to inject.
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testTimeout: 60_000,
});

const config = testsBelow('apps', 'libs', 'tools');

/** Each file has a database and a NATS server of its own, so two may run beside each other. */
export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/e2e/'],
  maxWorkers: 2,
  // Native ES modules are never let go of within a worker.
  workerIdleMemoryLimit: '1GB',
};
