import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  /** Files and titles of failures, if known. */
  failures: string[];
}

export const succeeded: Tally = { passed: 1, failed: 0, failures: [] };
export const failed: Tally = { passed: 0, failed: 1, failures: [] };

export function sum(tallies: Iterable<Tally>): Tally {
  const total: Tally = { passed: 0, failed: 0, failures: [] };
  for (const tally of tallies) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.failures.push(...tally.failures);
  }
  return total;
}

export function sentence({ passed, failed }: Pick<Tally, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`;
}

/** Parses the last `N passed, N failed` of an output; undefined if missing. */
export function printedTally(output: string): Tally | undefined {
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  return match ? { passed: Number(match[1]), failed: Number(match[2]), failures: [] } : undefined;
}

/** The parts of Vitest's JSON report that are used here. */
const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Reads a Vitest report; a file that could not be loaded counts as a failure. */
export function vitestTally(file: string, root: string): Tally | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // It exited before writing it.
  }
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(JSON.parse(text));
  const broken = testResults.filter(({ status }) => status === 'failed');
  const unloaded = broken.filter(({ assertionResults }) => assertionResults.length === 0);
  const failures = broken.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${relative(root, name)}: ${fullName}\n  ${firstLine(failureMessages?.[0])}`,
      ),
  );
  const unread = unloaded.map(
    ({ name, message }) => `${relative(root, name)}\n  ${firstLine(message)}`,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    failures: [...failures, ...unread],
  };
}

const firstLine = (message = ''): string => message.split('\n', 1)[0] ?? '';
