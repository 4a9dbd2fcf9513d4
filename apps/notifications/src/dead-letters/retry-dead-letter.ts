import { NotFound, type InputOf } from '@gatehouse/contracts';
import { retryDeadLetter } from '@gatehouse/contracts/notifications';
import { Handles, recordRetry, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { DeadLetterRepository } from './dead-letter.repository.js';

/** Redelivers the event only to the service that failed to process it. */
@Handles(retryDeadLetter)
export class RetryDeadLetter implements UseCase<typeof retryDeadLetter> {
  constructor(private readonly deadLetters: DeadLetterRepository) {}

  async run(
    { deadLetterId }: InputOf<typeof retryDeadLetter>,
    context: Context,
  ): Promise<undefined> {
    const letter = await this.deadLetters.markRetried(
      context,
      deadLetterId,
      userOf(context).userId,
    );
    if (!letter) throw new NotFound();
    await recordRetry(context, 'notifications', deadLetterId, letter);
  }
}
