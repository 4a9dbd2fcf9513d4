import { DeadLetterKeeper } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { DeadLetterStore } from './dead-letter-store.js';
import { DeadLetterRepository } from './dead-letter.repository.js';
import { ListDeadLetters } from './list-dead-letters.js';
import { RetryDeadLetter } from './retry-dead-letter.js';
import { SqlDeadLetterRepository } from './sql-dead-letter.repository.js';

@Module({
  providers: [
    ListDeadLetters,
    RetryDeadLetter,
    { provide: DeadLetterKeeper, useClass: DeadLetterStore },
    { provide: DeadLetterRepository, useClass: SqlDeadLetterRepository },
  ],
})
export class DeadLettersModule {}
