import { createHash } from 'node:crypto';
import { DeadLetterId, type UserId } from '@gatehouse/contracts';
import type { DeadLetter } from '@gatehouse/contracts/notifications';
import {
  decodeCursor,
  newId,
  page,
  type Context,
  type DeadLetter as DeadLetteredEvent,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeadLetterRepository, type DeadLetterQuery } from './dead-letter.repository.js';

const VIEW = `id, consumer, event, subject, reason, attempts, left(text, 4000) as text,
  first_buried_at as "firstBuriedAt", buried_at as "buriedAt", retried_at as "retriedAt"`;

@Injectable()
export class SqlDeadLetterRepository extends DeadLetterRepository {
  override put({ transaction }: Context, letter: DeadLetteredEvent): void {
    const { consumer, event, subject, text, reason, attempts, buriedAt } = letter;
    const key = createHash('sha256').update([consumer, event, subject, text].join('\n')).digest();
    // The same message may be delivered twice. Only a newer one means that the event failed again.
    transaction.send(
      `insert into dead_letters as d (id, key, consumer, event, subject, text, reason, attempts, first_buried_at, buried_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
       on conflict (key) do update set reason = excluded.reason, attempts = excluded.attempts,
         buried_at = excluded.buried_at, retried_at = null, retried_by = null
       where d.buried_at < excluded.buried_at`,
      [newId(DeadLetterId), key, consumer, event, subject, text, reason, attempts, buriedAt],
    );
  }

  override async list(
    { transaction }: Context,
    { limit, cursor, consumer, status }: DeadLetterQuery,
  ) {
    const [after = null] = decodeCursor(cursor, ['uuid']) ?? [];
    const rows = await transaction.query<DeadLetter>(
      `select ${VIEW} from dead_letters
       where (retried_at is null) = ($1 = 'waiting')
         and ($2::text is null or consumer = $2) and ($3::uuid is null or id < $3)
       order by id desc limit $4`,
      [status, consumer ?? null, after, limit + 1],
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  override async markRetried(
    { transaction }: Context,
    id: DeadLetterId,
    by: UserId,
  ): Promise<DeadLetteredEvent | null> {
    const [letter] = await transaction.query<DeadLetteredEvent>(
      `update dead_letters set retried_at = now(), retried_by = $2 where id = $1
       returning consumer, event, subject, text, reason, attempts, buried_at as "buriedAt"`,
      [id, by],
    );
    return letter ?? null;
  }
}
