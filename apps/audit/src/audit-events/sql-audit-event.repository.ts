import type { OrganizationId, UserId } from '@gatehouse/contracts';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  AuditEventRepository,
  type AuditEventPage,
  type AuditEventQuery,
  type NewAuditEvent,
} from './audit-event.repository.js';
import { eventOf, columns, type AuditEventRow } from './sql-audit-event-row.js';

/**
 * Takes one page from each readable chain, then the newest of those: reading many chains never scans any of them further than a page.
 * Only those that are shown are given their details, and the name that their subject had then: access and views are those of a customer.
 * By time, since two replicas may append two changes of one record in either order.
 */
const LIST = `
  with readable as (
    select app_organization() as id union all select c.id from customers c
  ), shown as (
    select e.* from readable r
    cross join lateral (
      select * from audit_events e
      where e.organization_id = r.id
        and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)
        and ($4::uuid is null or e.actor_id = $4)
        and ($5::uuid is null or e.subject_id = $5 or e.person_id = $5)
        and ($6::text is null or e.subject_kind = $6)
        and ($7::text is null or starts_with(e.action, $7))
        and ($8::text is null or e.operation = $8)
        and ($9::timestamptz is null or (e.at, e.id) < ($9, $10::uuid))
        and ($11::text is null or exists (
          select from audit_details s where s.event_id = e.id and strpos(lower(s.changes), lower($11)) > 0
        ))
      order by e.at desc, e.id desc limit $12
    ) e
    where $1::uuid is null or r.id = $1
    order by e.at desc, e.id desc limit $12
  )
  select ${columns(
    'd.changes',
    'n.changes',
    '(e.actor_organization_id is null or e.actor_organization_id in (select id from readable))',
  )}
  from shown e
  left join audit_details d on d.event_id = e.id
  left join people p on p.user_id = e.actor_id
  left join lateral (
    select s.id from audit_events s
    where s.organization_id = e.organization_id and s.subject_id = e.subject_id and s.named and s.at <= e.at
      and s.subject_kind = case when e.subject_kind in ('access-grant', 'portal-view') then 'customer' else e.subject_kind end
    order by s.at desc, s.position desc limit 1
  ) s on true
  left join audit_details n on n.event_id = s.id
  order by e.at desc, e.id desc`;

const LIST_OWN = `
  select ${columns(
    'case when e.person_id = app_user() then d.changes end',
    'case when e.person_id = app_user() then d.changes end',
    'coalesce(e.actor_id = app_user(), e.actor_organization_id is null)',
  )}
  from audit_events e
  left join audit_details d on d.event_id = e.id
  left join people p on p.user_id = e.actor_id
  where (e.person_id = app_user() or e.actor_id = app_user())
    and ($1::timestamptz is null or (e.at, e.id) < ($1, $2::uuid))
  order by e.at desc, e.id desc limit $3`;

@Injectable()
export class SqlAuditEventRepository extends AuditEventRepository {
  override append({ transaction }: Context, event: NewAuditEvent): void {
    const { subject } = event;
    transaction.send(
      'select append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      [
        event.organizationId,
        event.id,
        event.at,
        event.action,
        event.operation,
        event.actorId,
        event.actorOrganizationId,
        subject.kind,
        subject.id,
        event.personId,
        event.traceId,
        event.changes,
        event.origin,
      ],
    );
  }

  override async list({ transaction }: Context, query: AuditEventQuery): Promise<AuditEventPage> {
    const after = decodeCursor(query.cursor, ['instant', 'uuid']);
    const rows = await transaction.query<AuditEventRow>(LIST, [
      query.organizationId ?? null,
      query.from ?? null,
      query.to ?? null,
      query.actorId ?? null,
      query.subjectId ?? null,
      query.subjectKind ?? null,
      query.action ?? null,
      query.operation ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.q ?? null,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit);
  }

  override async listOwn(
    { transaction }: Context,
    { cursor, limit }: Pick<AuditEventQuery, 'cursor' | 'limit'>,
  ): Promise<AuditEventPage> {
    const after = decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await transaction.query<AuditEventRow>(LIST_OWN, [
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ]);
    return pageOf(rows, limit);
  }

  override async countOf(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<number> {
    // Positions have no gaps.
    const [row] = await transaction.query<{ count: number }>(
      `select coalesce(max(position) - min(position) + 1, 0)::int as count
       from audit_events where organization_id = $1`,
      [organizationId],
    );
    return row?.count ?? 0;
  }

  override erasePerson({ transaction }: Context, userId: UserId, emailKey: string): void {
    transaction.send('select erase_person($1, $2)', [userId, emailKey]);
  }
}

function pageOf(rows: AuditEventRow[], limit: number): AuditEventPage {
  const { items, nextCursor } = page(rows, limit, ({ at, id }) => [at.toISOString(), id]);
  return { items: items.map(eventOf), nextCursor };
}
