import type { Problem } from '@gatehouse/contracts';
import { violatedIndex } from '@gatehouse/platform';

/** Translates a violation of a unique index into a problem. */
export async function throwIfDuplicate(
  work: Promise<unknown>,
  index: string,
  problem: new () => Problem,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw violatedIndex(error) === index ? new problem() : error;
  }
}
