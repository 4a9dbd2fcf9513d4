import type { Problem } from '@gatehouse/contracts';
import { violatedIndex } from '@gatehouse/platform';

/** Turns the violation of a unique index into the problem that it means to people. */
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
