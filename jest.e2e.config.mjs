import { testsBelow } from './jest.config.mjs';

const runner = '<rootDir>/apps/e2e/runner';

/** Journeys over one running stack: one file after the other. */
export default {
  ...testsBelow('apps/e2e'),
  maxWorkers: 1,
  // For what hangs; a slow machine may take its time.
  testTimeout: 120_000,
  globalSetup: `${runner}/global-setup.mjs`,
  globalTeardown: `${runner}/global-teardown.mjs`,
  testSequencer: `${runner}/faults-last.mjs`,
};
