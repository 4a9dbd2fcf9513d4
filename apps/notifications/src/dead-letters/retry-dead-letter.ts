import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { retryDeadLetter } from '@gatehouse/contracts/notifications';
import { recordRetry, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeadLetterRepository } from './dead-letter.repository.js';

/** Only the service that failed gets the event again; all others have taken it. */
@Injectable()
export class RetryDeadLetter implements UseCase<typeof retryDeadLetter> {
  constructor(private readonly letters: DeadLetterRepository) {}

  async run(
    { deadLetterId }: InputOf<typeof retryDeadLetter>,
    context: Context,
  ): Promise<undefined> {
    const letter = await this.letters.markRetried(context, deadLetterId, userOf(context).userId);
    if (!letter) throw new NotFound();
    await recordRetry(context, 'notifications', deadLetterId, letter);
  }
}
