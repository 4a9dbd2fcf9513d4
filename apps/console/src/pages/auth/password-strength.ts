import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

const MIN_LENGTH = 12;

export type Strength = 0 | 1 | 2 | 3 | 4;

let loading: Promise<ZxcvbnFactory> | undefined;

/** Loaded where a password is chosen: its dictionaries are larger than the rest of the page. */
const loadEstimator = (): Promise<ZxcvbnFactory> =>
  Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) =>
      new Factory({ dictionary, graphs: adjacencyGraphs }),
  );

/**
 * How hard a password is to guess: a hint, not a rule. The API enforces the rules: at least 12 characters, and not a common password.
 */
export async function strengthOf(password: string): Promise<Strength> {
  if (Array.from(password).length < MIN_LENGTH) return 0;
  loading ??= loadEstimator();
  const estimator = await loading;
  const { score } = estimator.check(password, ['gatehouse']);
  return score === 0 ? 1 : score;
}
