import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PersonalDataRepository } from './personal-data.repository.js';

const TABLES_BY_USER = [
  'feed_items',
  'feed_reads',
  'feed_item_reads',
  'notification_preferences',
  'saved_filters',
  'accounts',
];
const TABLES_BY_EMAIL = {
  mails: 'recipient_key',
  email_blocks: 'email_key',
  mail_complaints: 'email_key',
};

@Injectable()
export class SqlPersonalDataRepository extends PersonalDataRepository {
  override erase({ transaction }: Context, userId: UserId, emailKey: string): void {
    for (const table of TABLES_BY_USER)
      transaction.send(`delete from ${table} where user_id = $1`, [userId]);
    for (const [table, column] of Object.entries(TABLES_BY_EMAIL))
      transaction.send(`delete from ${table} where ${column} = $1`, [emailKey]);
  }
}
