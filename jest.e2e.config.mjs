import { testsBelow } from './jest.config.mjs';

/** Journeys over one running stack: one file after the other. */
export default { ...testsBelow('apps/e2e'), maxWorkers: 1 };
