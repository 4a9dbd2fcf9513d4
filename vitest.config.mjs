import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

// Packages of this repository are taken from source.
const conditions = ['gatehouse:source', 'node'];

/** Tests that run in worker processes which keep the modules they have loaded, from one file to the next. */
const project = (name, test) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name, root, pool: 'forks', isolate: false, ...test },
});

// What changes its process for good, as by another clock, has one of its own.
const ISOLATED = '{apps,libs}/*/src/**/*.isolated.spec.ts';

const servedSpecs = (name, test) =>
  project(name, {
    globalSetup: 'tools/src/test/spec-servers.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...test,
  });

const specs = servedSpecs('specs', {
  include: ['{apps,libs}/*/src/**/*.spec.ts', 'tools/src/**/*.spec.ts'],
  exclude: ['apps/e2e/**', ISOLATED],
});

const isolatedSpecs = servedSpecs('specs-isolated', {
  include: [ISOLATED],
  isolate: true,
});

/** Journeys over one running stack. */
const journeys = (name, test) =>
  project(name, {
    globalSetup: 'apps/e2e/runner/global-setup.mjs',
    // For what hangs; a slow machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...test,
  });

// What kills processes must not meet anybody else, nor must what compares all that there is.
const FAULTS = 'apps/e2e/src/**/*.fault.spec.ts';
const ALONE = 'apps/e2e/src/**/*.alone.spec.ts';

const e2e = journeys('e2e', {
  include: ['apps/e2e/src/**/*.spec.ts'],
  exclude: [FAULTS, ALONE],
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
});

const inTurn = (name, include, groupOrder) =>
  journeys(name, { include: [include], maxWorkers: 1, sequence: { groupOrder } });
const faults = inTurn('faults', FAULTS, 2);
const alone = inTurn('alone', ALONE, 3);

export default defineConfig({
  test: {
    // The order of the files depends on nothing that earlier runs have left behind: it is that of a clean checkout.
    cache: false,
    projects: [specs, isolatedSpecs, e2e, faults, alone],
  },
});
