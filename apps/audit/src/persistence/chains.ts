import type { AuditEvent } from '@gatehouse/contracts/audit';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Chains, type Occurrence, type Page, type Request } from '../application/ports.js';
import { eventOf, view, type Row } from './rows.js';

/** Of each chain that may be read the next few, and of these the first: so a reader of many chains reads no more than that of each. */
const LIST = `
  with readable as (
    select app_organization() as id union all select c.id from customers c
  )
  select ${view(
    'd.changes',
    '(e.actor_organization_id is null or e.actor_organization_id in (select id from readable))',
  )}
  from readable r
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
  left join audit_details d on d.event_id = e.id
  left join people p on p.user_id = e.actor_id
  where $1::uuid is null or r.id = $1
  order by e.at desc, e.id desc limit $12`;

const LIST_OWN = `
  select ${view(
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
export class SqlChains extends Chains {
  override async append({ transaction }: Context, occurrence: Occurrence): Promise<void> {
    const { subject } = occurrence;
    await transaction.query(
      'select append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      [
        occurrence.organizationId,
        occurrence.id,
        occurrence.at,
        occurrence.action,
        occurrence.operation,
        occurrence.actorId,
        occurrence.actorOrganizationId,
        subject.kind,
        subject.id,
        occurrence.personId,
        occurrence.traceId,
        occurrence.changes,
        occurrence.origin,
      ],
    );
  }

  override async list({ transaction }: Context, request: Request): Promise<Page<AuditEvent>> {
    const after = decodeCursor(request.cursor, ['instant', 'uuid']);
    const rows = await transaction.query<Row>(LIST, [
      request.organizationId ?? null,
      request.from ?? null,
      request.to ?? null,
      request.actorId ?? null,
      request.subjectId ?? null,
      request.subjectKind ?? null,
      request.action ?? null,
      request.operation ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      request.q ?? null,
      request.limit + 1,
    ]);
    return pageOf(rows, request.limit);
  }

  override async listOwn(
    { transaction }: Context,
    { cursor, limit }: Pick<Request, 'cursor' | 'limit'>,
  ): Promise<Page<AuditEvent>> {
    const after = decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await transaction.query<Row>(LIST_OWN, [
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ]);
    return pageOf(rows, limit);
  }
}

function pageOf(rows: Row[], limit: number): Page<AuditEvent> {
  const { items, nextCursor } = page(rows, limit, ({ at, id }) => [at.toISOString(), id]);
  return { items: items.map(eventOf), nextCursor };
}
