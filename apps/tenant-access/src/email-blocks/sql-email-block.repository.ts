import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';

@Injectable()
export class SqlEmailBlockRepository extends EmailBlockRepository {
  override set({ transaction }: Context, emailKey: string, blocked: boolean): void {
    const sql = blocked
      ? 'insert into email_blocks (email_key) values ($1) on conflict do nothing'
      : 'delete from email_blocks where email_key = $1';
    transaction.send(sql, [emailKey]);
  }

  override async blockedAmong(
    { transaction }: Context,
    emailKeys: readonly string[],
  ): Promise<Set<string>> {
    const rows = await transaction.query<{ key: string }>(
      'select email_key as key from email_blocks where email_key = any($1)',
      [emailKeys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
