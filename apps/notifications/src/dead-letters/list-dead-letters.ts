import type { InputOf } from '@gatehouse/contracts';
import { listDeadLetters } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { DeadLetterRepository } from './dead-letter.repository.js';

@Handles(listDeadLetters)
export class ListDeadLetters implements UseCase<typeof listDeadLetters> {
  constructor(private readonly deadLetters: DeadLetterRepository) {}

  run(query: InputOf<typeof listDeadLetters>, context: Context) {
    return this.deadLetters.list(context, query);
  }
}
