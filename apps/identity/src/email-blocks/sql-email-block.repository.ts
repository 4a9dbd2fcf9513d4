import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';

@Injectable()
export class SqlEmailBlockRepository extends EmailBlockRepository {
  override set({ transaction }: Context, emailKey: string, blocked: boolean): void {
    transaction.send(
      blocked
        ? 'insert into email_blocks (email_key) values ($1) on conflict do nothing'
        : 'delete from email_blocks where email_key = $1',
      [emailKey],
    );
  }

  override async has({ transaction }: Context, emailKey: string): Promise<boolean> {
    const rows = await transaction.query('select from email_blocks where email_key = $1', [
      emailKey,
    ]);
    return rows.length > 0;
  }
}
