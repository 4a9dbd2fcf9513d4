import { ChangedMeanwhile } from '@gatehouse/contracts';
import type { Context } from '../context.js';
import { etagOf, isMatch } from '../etag.js';

/** The state that a client read before, named by `If-Match`. */
export class Precondition {
  isChecked = false;

  /** @param read what GET returns now */
  constructor(
    private readonly ifMatch: string,
    private readonly read: (context: Context) => Promise<unknown>,
  ) {}

  /** @throws ChangedMeanwhile */
  async check(context: Context): Promise<void> {
    const current = await this.read(context);
    this.isChecked = true;
    if (!isMatch(this.ifMatch, etagOf(current))) throw new ChangedMeanwhile({ current });
  }
}

/**
 * Compares the state with `If-Match`. Use cases of PATCH and PUT call it after they have locked what they change and before they change
 * it, so that nothing can happen in between. Does nothing without `If-Match`.
 * @throws ChangedMeanwhile
 */
export async function requireUnchanged(context: Context): Promise<void> {
  await context.precondition?.check(context);
}
