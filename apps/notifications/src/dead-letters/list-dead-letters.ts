import type { InputOf } from '@gatehouse/contracts';
import type { listDeadLetters } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeadLetterRepository } from './dead-letter.repository.js';

@Injectable()
export class ListDeadLetters implements UseCase<typeof listDeadLetters> {
  constructor(private readonly letters: DeadLetterRepository) {}

  run(request: InputOf<typeof listDeadLetters>, context: Context) {
    return this.letters.list(context, request);
  }
}
