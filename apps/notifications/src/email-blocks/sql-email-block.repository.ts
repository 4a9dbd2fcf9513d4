import { EmailBlockId, emailKey, type UserId } from '@gatehouse/contracts';
import type { EmailBlock } from '@gatehouse/contracts/notifications';
import { decodeCursor, newId, page, search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import { EmailBlockRepository, type EmailBlockVersion } from './email-block.repository.js';

const selectFrom = (
  table: string,
  scope: EmailBlock['scope'],
  since: string,
  matches: string,
): string =>
  `select email_key as key, email, '${scope}' as scope, words, ${since} as "blockedAt" from ${table}
   where removed_at is null and ($1::text is null or email_key > $1)
     and ${matches}
   order by email_key limit $3`;

@Injectable()
export class SqlEmailBlockRepository extends EmailBlockRepository {
  override async put(
    { transaction }: Context,
    email: string,
    words: string,
  ): Promise<EmailBlockVersion | null> {
    const [row] = await transaction.query<EmailBlockVersion>(
      `insert into email_blocks as b (id, email, email_key, words, blocked_at, version)
       values ($1, $2, $3, $4, now(), 1)
       on conflict (email_key) do update set email = excluded.email, words = excluded.words, blocked_at = now(),
         removed_at = null, removed_by = null, version = b.version + 1
         where b.removed_at is not null
       returning id, version`,
      [newId(EmailBlockId), email, emailKey(email), words],
    );
    return row ?? null;
  }

  override async remove(
    { transaction }: Context,
    email: string,
    by: UserId,
  ): Promise<EmailBlockVersion | null> {
    const [row] = await transaction.query<EmailBlockVersion>(
      `update email_blocks set removed_at = now(), removed_by = $2, version = version + 1
       where email_key = $1 and removed_at is null returning id, version`,
      [emailKey(email), by],
    );
    return row ?? null;
  }

  override async list(
    { transaction }: Context,
    { limit, cursor, q }: PageRequest & { q?: string | undefined },
  ): Promise<Page<EmailBlock>> {
    const [after = null] = decodeCursor(cursor, ['text']) ?? [];
    const found = search(q, 'search_text(email, email_key)');
    const matches = found.where('$2');
    const rows = await transaction.query<EmailBlock & { key: string }>(
      `select distinct on (key) key, email, scope, words, "blockedAt" from (
         (${selectFrom('email_blocks', 'everything', 'blocked_at', matches)})
         union all (${selectFrom('mail_complaints', 'news', 'complained_at', matches)})
       ) b order by key, scope limit $3`,
      [after, found.value, limit + 1],
    );
    return page(rows, limit, ({ key }) => [key]);
  }
}
