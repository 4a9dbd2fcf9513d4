import { ChangedMeanwhile } from '@gatehouse/contracts';
import type { Context } from '../context.js';
import { etagOf, isMatch } from '../etag.js';

/** What whoever changes something has read before, as `If-Match` names it. */
export class Precondition {
  isChecked = false;

  /** @param read what GET answers */
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
 * To be called by whatever answers a PATCH or PUT, once it has locked what it changes and before it changes anything: so nobody else
 * can come between what is compared and what is written. Where no `If-Match` was sent it does nothing.
 * @throws ChangedMeanwhile
 */
export async function requireUnchanged(context: Context): Promise<void> {
  await context.precondition?.check(context);
}
