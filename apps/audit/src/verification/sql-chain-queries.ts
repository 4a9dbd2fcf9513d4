/** What retention and erasure removed, according to the events that they appended. */
export const REMOVALS = `
  select
    (
      select (d.changes::jsonb #>> '{firstPosition,to}')::float8
      from audit_events e join audit_details d on d.event_id = e.id
      where e.organization_id = $1 and e.subject_kind = 'audit-retention' and e.operation = 'removed'
        and e.action = 'audit.retention'
      order by e.position desc limit 1
    ) as "firstPosition",
    coalesce((
      select array_agg(gone.position::float8)
      from audit_events e join audit_details d on d.event_id = e.id
      cross join lateral jsonb_array_elements_text(d.changes::jsonb #> '{positions,to}') gone (position)
      where e.organization_id = $1 and e.subject_kind = 'audit-erasure' and e.action = 'audit.erasure'
    ), '{}') as erased`;

/** Checks up to $4 links after position $2 with hash $3: how many there are, the last one, and the first broken one. */
export const CHECK_NEXT = `
  with links as (
    select e.*,
      lag(e.position, 1, $2::bigint) over (order by e.position) as position_before,
      lag(e.hash, 1, decode($3, 'hex')) over (order by e.position) as hash_before
    from (
      select a as link, a.* from audit_events a where a.organization_id = $1 and a.position > $2::bigint
      order by a.position limit $4
    ) e
  ), judged as (
    select l.position, l.position_before, l.id, l.hash, case
      when l.position <> l.position_before + 1 then 'row-missing'
      when event_hash(l.link) <> l.hash then 'row-altered'
      when l.previous_hash <> l.hash_before then 'link-broken'
      when d.event_id is null or (d.origin is null or d.changes is null) and not l.position = any($5::bigint[])
        then 'details-missing'
      when sha256(d.changes_salt || convert_to(d.changes, 'UTF8')) <> l.changes_hash
        or sha256(d.origin_salt || convert_to(d.origin, 'UTF8')) <> l.origin_hash then 'details-altered'
    end as fault
    from links l left join audit_details d on d.event_id = l.id
  ), first as (
    select * from judged where fault is not null order by position limit 1
  )
  select count(*)::int as count, max(j.position)::float8 as position,
    encode((array_agg(j.hash order by j.position desc))[1], 'hex') as hash,
    (select (case when fault = 'row-missing' then position_before + 1 else position end)::float8 from first) as "brokenPosition",
    (select case when fault <> 'row-missing' then id end from first) as "brokenId",
    (select fault from first) as fault
  from judged j`;
