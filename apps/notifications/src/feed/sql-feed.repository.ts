import { NotificationId, type OrganizationId } from '@gatehouse/contracts';
import type { Notification } from '@gatehouse/contracts/notifications';
import { decodeCursor, newId, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page } from '../shared/page.js';
import type { FeedReader } from './feed-reader.rules.js';
import {
  FeedRepository,
  type FeedItem,
  type FeedPart,
  type NewFeedItem,
} from './feed.repository.js';

/**
 * Appends an item at the next position of its feed, in one statement; the feed stays locked until the commit. The first item of a thread
 * starts a burst, which is mailed once it is over. Bursts of an organisation are over at most ten times in
 * their length, so that one round covers many of them: finding whom a round concerns is the expensive part. Organisations take turns.
 */
const ADD = `
  with place as (
    insert into feeds as f (organization_id, last_seq)
    select $1, 1 where not exists (select from deleted_customers d where d.id in ($1, $5))
    on conflict (organization_id) do update set last_seq = f.last_seq + 1
    returning last_seq
  ), burst as (
    insert into pending_digests (organization_id, thread, first_seq, due_at)
    select $1, coalesce($6::uuid, $2::uuid), last_seq,
      date_bin(make_interval(secs => $15::float / 10), now() + make_interval(secs => $15 * 1.1),
        'epoch'::timestamptz + make_interval(secs => $15::float / 10 * (hashtext($1::uuid::text) & 1023) / 1024)) from place
    on conflict (organization_id, thread) where round is null do nothing
  )
  insert into feed_items (organization_id, seq, id, kind, event, customer_id, subject_id, thread, title, number, state, body,
    link, actor_id, user_id, permission, at)
  select $1, last_seq, $2, $3, $4, $5, $6, coalesce($6::uuid, $2::uuid), $7, $8, $9, $10, $11, $12, $13, $14, now() from place`;

/** What a reader may see. Row-level security hides items for other users and departments. */
const SEEN = `
  organization_id = $1 and at >= $3 and kind = any($4) and actor_id is distinct from $2
  and (permission is null or permission = any($5))`;

const READ_UP_TO = `coalesce((select seq from feed_reads where user_id = $2 and organization_id = $1), 0)`;

const ITEM = `
  i.seq, i.id, i.kind, i.event, i.customer_id as "customerId", i.subject_id as "subjectId", i.title, i.number, i.state, i.body,
  i.link, i.at, i.seq <= ${READ_UP_TO} or exists
    (select from feed_item_reads r where r.user_id = $2 and r.organization_id = $1 and r.seq = i.seq) as read`;

const seen = ({ organizationId, userId, since, kinds, permissions }: FeedReader): unknown[] => [
  organizationId,
  userId,
  since,
  kinds,
  permissions,
];

@Injectable()
export class SqlFeedRepository extends FeedRepository {
  constructor(private readonly digestDelaySeconds: number) {
    super();
  }

  override add({ transaction }: Context, organizationId: OrganizationId, item: NewFeedItem): void {
    const { kind, event, customerId, subjectId, title, number, state } = item;
    const { body, link, actorId, userId, permission } = item;
    transaction.send(ADD, [
      ...[organizationId, newId(NotificationId), kind, event, customerId, subjectId, title],
      ...[number, state, body, link, actorId, userId, permission],
      this.digestDelaySeconds,
    ]);
  }

  override async hasRecent(
    { transaction }: Context,
    organizationId: OrganizationId,
    subjectId: string,
    state: string,
  ): Promise<boolean> {
    const find = async () => {
      const rows = await transaction.query(
        `select from feed_items
         where organization_id = $1 and thread = $2 and state = $3 and at > now() - interval '1 hour' limit 1`,
        [organizationId, subjectId, state],
      );
      return rows.length > 0;
    };
    if (await find()) return true;
    // A statement of its own: the next one sees what was committed while this one waited.
    transaction.send(
      `insert into feeds as f (organization_id, last_seq)
       select $1, 0 where not exists (select from deleted_customers d where d.id = $1)
       on conflict (organization_id) do update set last_seq = f.last_seq`,
      [organizationId],
    );
    return find();
  }

  override async list(
    { transaction }: Context,
    reader: FeedReader,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Notification>> {
    const [before = null] = decodeCursor(cursor, ['integer']) ?? [];
    const rows = await transaction.query<FeedItem>(
      `select ${ITEM} from feed_items i
       where ${SEEN} and ($6::bigint is null or seq < $6) order by seq desc limit $7`,
      [...seen(reader), before, limit + 1],
    );
    return page(rows, limit, ({ seq }) => [seq]);
  }

  override async countUnread(
    { transaction }: Context,
    reader: FeedReader,
    most: number,
  ): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      `select count(*)::int as count from (
         select from feed_items i where ${SEEN} and seq > ${READ_UP_TO}
           and not exists (select from feed_item_reads r where r.user_id = $2 and r.organization_id = $1 and r.seq = i.seq)
         limit $6
       ) unread`,
      [...seen(reader), most],
    );
    return row?.count ?? 0;
  }

  /** Reads the end first: an item that is committed in between comes after it, and is left for the next call. */
  override async after(
    context: Context,
    reader: FeedReader,
    after: number,
    limit: number,
  ): Promise<FeedPart> {
    const end = await this.end(context, reader.organizationId);
    const rows = await context.transaction.query<FeedItem>(
      `select ${ITEM} from feed_items i
       where ${SEEN} and seq > $6 and seq <= $7 order by seq limit $8`,
      [...seen(reader), Math.min(after, end), end, limit + 1],
    );
    const items = rows.slice(0, limit);
    const more = rows.length > limit;
    return { items, more, seq: more ? (items.at(-1)?.seq ?? end) : end };
  }

  override async end({ transaction }: Context, organizationId: OrganizationId): Promise<number> {
    const [row] = await transaction.query<{ seq: number }>(
      'select last_seq as seq from feeds where organization_id = $1',
      [organizationId],
    );
    return row?.seq ?? 0;
  }

  override async positionOf(
    { transaction }: Context,
    reader: FeedReader,
    id: NotificationId,
  ): Promise<number | null> {
    const [row] = await transaction.query<{ seq: number }>(
      `select seq from feed_items where ${SEEN} and id = $6`,
      [...seen(reader), id],
    );
    return row?.seq ?? null;
  }
}
