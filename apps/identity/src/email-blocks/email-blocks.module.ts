import { Module } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';
import { OnEmailBlockChanged } from './on-email-block-changed.js';
import { SqlEmailBlockRepository } from './sql-email-block.repository.js';

@Module({
  providers: [
    { provide: EmailBlockRepository, useClass: SqlEmailBlockRepository },
    OnEmailBlockChanged,
  ],
  exports: [EmailBlockRepository],
})
export class EmailBlocksModule {}
