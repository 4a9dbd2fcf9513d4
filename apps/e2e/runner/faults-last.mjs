/**
 * Runs files by name, and those that kill processes (`*.fault.spec.ts`) after all others: what a
 * fault does to the running stack must not be taken for a fault of somebody else's test.
 */
export default class FaultsLast {
  sort(tests) {
    const rank = ({ path }) => `${path.endsWith('.fault.spec.ts') ? 1 : 0} ${path}`;
    return [...tests].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // The order depends on nothing that was.
  }
}
