/** A checkpoint `c`. */
export const CHECKPOINT = `c.organization_id as "organizationId", c.position::float8 as position,
  encode(c.hash, 'hex') as hash, c.at, c.key_id as "keyId", c.signature`;

/** What the chain says of what is not in it any more. */
export const FORGOTTEN = `
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

/** The next links after $2, whose hash was $3: how many, the last of them, and the first that is not as it was. */
export const CHECK = `
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
    (select (case when fault = 'row-missing' then position_before + 1 else position end)::float8 from first) as "faultyPosition",
    (select case when fault <> 'row-missing' then id end from first) as "faultyId",
    (select fault from first) as fault
  from judged j`;

/** The heads of chains that have grown since. Chain by chain, by the index: there are far fewer chains than links. */
export const UNSIGNED = `
  with recursive chains as (
    (select organization_id from audit_events order by organization_id limit 1)
    union all
    select (
      select e.organization_id from audit_events e
      where e.organization_id > c.organization_id order by e.organization_id limit 1
    )
    from chains c where c.organization_id is not null
  )
  select c.organization_id as "organizationId", h.position::float8 as position, encode(h.hash, 'hex') as hash
  from chains c
  cross join lateral (
    select e.position, e.hash from audit_events e where e.organization_id = c.organization_id order by e.position desc limit 1
  ) h
  where not exists (
    select from checkpoints k where k.organization_id = c.organization_id and k.position >= h.position
  )`;
