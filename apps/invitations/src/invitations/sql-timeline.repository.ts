import type { InvitationId } from '@gatehouse/contracts';
import type {
  InvitationTimelineEntry,
  InvitationTimelineEvent,
} from '@gatehouse/contracts/invitations';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from './page.js';
import { TimelineRepository } from './timeline.repository.js';

type Row = InvitationTimelineEntry & { position: number };

/** The position of an expiry that is not stored, since nothing happened but time passing: after all stored events. */
const LAST = Number.MAX_SAFE_INTEGER;

@Injectable()
export class SqlTimelineRepository extends TimelineRepository {
  override add(
    { transaction }: Context,
    ids: InvitationId[],
    event: InvitationTimelineEvent,
    { at = null, actorId = null, words = null }: Parameters<TimelineRepository['add']>[3] = {},
  ): void {
    transaction.send(
      `insert into invitation_events (invitation_id, at, event, actor_id, words)
       select id, coalesce($2::timestamptz, now()), $3, $4::uuid, $5 from unnest($1::uuid[]) as id`,
      [ids, at, event, actorId, words],
    );
  }

  override async list(
    { transaction }: Context,
    id: InvitationId,
    { limit, cursor }: PageRequest,
  ): Promise<Page<InvitationTimelineEntry>> {
    const rows = await transaction.query<Row>(
      `select position::float as position, at, event, actor_id as "actorId", words from (
         select position, at, event, actor_id, words from invitation_events where invitation_id = $1
         union all
         select ${String(LAST)}, expires_at, 'expired', null, null from invitations
         where id = $1 and status = 'sent' and expires_at <= now()
       ) as moments
       where position > $2 order by position limit $3`,
      [id, decodeCursor(cursor, ['integer'])?.[0] ?? 0, limit + 1],
    );
    return page(rows, limit, (row) => [row.position]);
  }
}
