import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailEventRepository } from './mail-event.repository.js';

@Injectable()
export class SqlMailEventRepository extends MailEventRepository {
  override async markProcessed({ transaction }: Context, id: string): Promise<boolean> {
    // The signatures of older reports have expired.
    transaction.send(`delete from mail_events where received_at < now() - interval '1 hour'`);
    const rows = await transaction.query(
      'insert into mail_events (id) values ($1) on conflict do nothing returning id',
      [id],
    );
    return rows.length > 0;
  }
}
