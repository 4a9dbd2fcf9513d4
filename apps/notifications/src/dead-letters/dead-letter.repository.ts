import type { DeadLetterId, UserId } from '@gatehouse/contracts';
import type { DeadLetter } from '@gatehouse/contracts/notifications';
import type { Context, DeadLetter as DeadLetteredEvent } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

export interface DeadLetterQuery extends PageRequest {
  consumer?: string | undefined;
  status: 'waiting' | 'retried';
}

/** Events that a service could not process. */
export abstract class DeadLetterRepository {
  /** A dead letter that fails again waits again, under the same id. */
  abstract put(context: Context, event: DeadLetteredEvent): void;
  /** Newest first. */
  abstract list(context: Context, query: DeadLetterQuery): Promise<Page<DeadLetter>>;
  /** @returns the complete event; null if there is none */
  abstract markRetried(
    context: Context,
    id: DeadLetterId,
    by: UserId,
  ): Promise<DeadLetteredEvent | null>;
}
