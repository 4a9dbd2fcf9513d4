import { EmailBlockId, emailKey, type UserId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ComplaintRepository } from './complaint.repository.js';

@Injectable()
export class SqlComplaintRepository extends ComplaintRepository {
  override put({ transaction }: Context, email: string, words: string): void {
    transaction.send(
      `insert into mail_complaints as c (id, email, email_key, words, complained_at) values ($1, $2, $3, $4, now())
       on conflict (email_key) do update set email = excluded.email, words = excluded.words, complained_at = now(),
         removed_at = null, removed_by = null
         where c.removed_at is not null`,
      [newId(EmailBlockId), email, emailKey(email), words],
    );
  }

  override async remove({ transaction }: Context, email: string, by: UserId): Promise<boolean> {
    const rows = await transaction.query(
      `update mail_complaints set removed_at = now(), removed_by = $2
       where email_key = $1 and removed_at is null returning id`,
      [emailKey(email), by],
    );
    return rows.length > 0;
  }
}
