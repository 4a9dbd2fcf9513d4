import { DeadLetterKeeper, type Context, type DeadLetter } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeadLetterRepository } from './dead-letter.repository.js';

/** Stores the dead letters of all services until someone deals with them; the stream they arrive on may be lost. */
@Injectable()
export class DeadLetterStore extends DeadLetterKeeper {
  constructor(private readonly deadLetters: DeadLetterRepository) {
    super();
  }

  override keep(letter: DeadLetter, context: Context): void {
    this.deadLetters.put(context, letter);
  }
}
