import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { FeedReader } from './feed-reader.rules.js';
import { ReadMarkRepository } from './read-mark.repository.js';

@Injectable()
export class SqlReadMarkRepository extends ReadMarkRepository {
  override markRead(
    { transaction }: Context,
    { userId, organizationId }: FeedReader,
    seq: number,
  ): void {
    transaction.send(
      `insert into feed_item_reads (user_id, organization_id, seq)
       select $1, $2, $3 where not exists
         (select from feed_reads where user_id = $1 and organization_id = $2 and seq >= $3)
       on conflict do nothing`,
      [userId, organizationId, seq],
    );
  }

  override markReadUpTo(
    { transaction }: Context,
    { userId, organizationId }: FeedReader,
    seq: number,
  ): void {
    transaction.send(
      `insert into feed_reads as r (user_id, organization_id, seq) values ($1, $2, $3)
       on conflict (user_id, organization_id) do update set seq = greatest(r.seq, excluded.seq)`,
      [userId, organizationId, seq],
    );
    transaction.send(
      'delete from feed_item_reads where user_id = $1 and organization_id = $2 and seq <= $3',
      [userId, organizationId, seq],
    );
  }
}
