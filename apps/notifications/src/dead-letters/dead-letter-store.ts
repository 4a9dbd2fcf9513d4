import type { Context, DeadLetter, DeadLetterKeeper } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeadLetterRepository } from './dead-letter.repository.js';

/** Keeps what the services could not take until somebody looks at it; the stream that brings it may be lost. */
@Injectable()
export class DeadLetterStore implements DeadLetterKeeper {
  constructor(private readonly letters: DeadLetterRepository) {}

  keep(letter: DeadLetter, context: Context): Promise<void> {
    return this.letters.put(context, letter);
  }
}
