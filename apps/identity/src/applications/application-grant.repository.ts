import type { ApplicationId, CustomerId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** What applications were granted by users, each in a session. */
export abstract class ApplicationGrantRepository {
  /**
   * Removes what users of any other customer granted, and tells the application as if their sessions had ended. Goes on in the scope of the
   * worker.
   * @returns the hashes of those grants whose session is open
   */
  abstract removeOfOthers(
    context: Context,
    id: ApplicationId,
    customers: readonly CustomerId[],
  ): Promise<Buffer[]>;
}
