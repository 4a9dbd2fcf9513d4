import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PersonalDataRepository } from './on-account-erased.js';

const OF_PERSON = [
  'feed_items',
  'feed_reads',
  'feed_item_reads',
  'notification_preferences',
  'accounts',
];
const TO_ADDRESS = {
  mails: 'recipient_key',
  email_blocks: 'email_key',
  mail_complaints: 'email_key',
};

@Injectable()
export class SqlPersonalDataRepository extends PersonalDataRepository {
  override async erase({ transaction }: Context, userId: UserId, emailKey: string): Promise<void> {
    for (const table of OF_PERSON)
      await transaction.query(`delete from ${table} where user_id = $1`, [userId]);
    for (const [table, column] of Object.entries(TO_ADDRESS))
      await transaction.query(`delete from ${table} where ${column} = $1`, [emailKey]);
  }
}
