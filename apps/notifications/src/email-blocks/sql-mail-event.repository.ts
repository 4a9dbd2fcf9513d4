import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailEvents } from '../application/ports.js';

@Injectable()
export class SqlMailEvents extends MailEvents {
  override async takeIn({ transaction }: Context, id: string): Promise<boolean> {
    // What is older than that would be refused for its age.
    await transaction.query(
      `delete from mail_events where received_at < now() - interval '1 hour'`,
    );
    const rows = await transaction.query(
      'insert into mail_events (id) values ($1) on conflict do nothing returning id',
      [id],
    );
    return rows.length > 0;
  }
}
