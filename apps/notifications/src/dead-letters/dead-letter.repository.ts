import type { DeadLetterId, UserId } from '@gatehouse/contracts';
import type { DeadLetter } from '@gatehouse/contracts/notifications';
import type { Context, DeadLetter as Buried } from '@gatehouse/platform';
import type { Page } from '../mail-queue/mail-queue.repository.js';

export interface DeadLetterQuery {
  limit: number;
  cursor?: string | undefined;
  consumer?: string | undefined;
  status: 'waiting' | 'retried';
}

/** The events that services could not take. */
export abstract class DeadLetterRepository {
  /** One that is known is known for longer then, and waits again. */
  abstract put(context: Context, letter: Buried): Promise<void>;
  /** The newest first. */
  abstract list(context: Context, request: DeadLetterQuery): Promise<Page<DeadLetter>>;
  /** Notes that it is tried again. @returns the whole letter; null where there is none */
  abstract markRetried(context: Context, id: DeadLetterId, by: UserId): Promise<Buried | null>;
}
