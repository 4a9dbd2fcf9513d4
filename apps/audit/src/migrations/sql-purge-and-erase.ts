/**
 * Retention and erasure: the only two ways to remove something from a chain. The role of the service can do so only through these
 * functions, and each appends to the chain what it removed.
 */
export const PURGE_AND_ERASE = `
  -- Takes what is older than the organisation wants to keep, down to a signed checkpoint: from there on the chain can be checked.
  create function retire_events(organization uuid) returns bigint security definer
  language plpgsql set search_path from current as $$
  declare
    cutoff timestamptz;
    oldest bigint;
    anchor bigint;
    gone bigint;
  begin
    select now() - make_interval(days => r.days) into cutoff
      from retention_policies r where r.organization_id = organization and r.days is not null;
    if cutoff is null then return 0; end if;
    perform pg_advisory_xact_lock(hashtextextended(organization::text, 17));
    select min(e.position) into oldest from audit_events e where e.organization_id = organization;
    select c.position into anchor from checkpoints c
      where c.organization_id = organization and c.position < coalesce(
        (select min(e.position) from audit_events e where e.organization_id = organization and e.at >= cutoff),
        (select max(e.position) + 1 from audit_events e where e.organization_id = organization))
      order by c.position desc limit 1;
    if anchor is null or anchor <= oldest then return 0; end if;
    delete from audit_details d where d.organization_id = organization and d.position < anchor;
    delete from audit_events e where e.organization_id = organization and e.position < anchor;
    get diagnostics gone = row_count;
    delete from checkpoints c where c.organization_id = organization and c.position < anchor;
    perform append_event(organization, new_event_id(), clock_timestamp(), 'audit.retention', 'removed', null, null,
      'audit-retention', organization, null, null,
      json_build_object('firstPosition', json_build_object('from', oldest, 'to', anchor))::text, '{"address":""}');
    return gone;
  end $$;

  -- Erases a person's details and network addresses. That they acted, and when, stays.
  create function erase_person(person uuid, address text) returns bigint security definer
  language plpgsql set search_path from current as $$
  declare
    concerned record;
    gone bigint := 0;
  begin
    insert into erased (user_id) values (person) on conflict do nothing;
    for concerned in
      with erased as (
        update audit_details d set
            origin = null, origin_salt = null,
            changes = case when whose then null else d.changes end,
            changes_salt = case when whose then null else d.changes_salt end
          from (
            select e.id, e.person_id = person
                or coalesce(strpos(lower(s.changes), lower(to_json(address)::text)) > 0, false) as whose
              from audit_events e join audit_details s on s.event_id = e.id
              where e.subject_kind not in ('audit-retention', 'audit-erasure')
                and (e.person_id = person or e.actor_id = person
                  or strpos(lower(s.changes), lower(to_json(address)::text)) > 0)
          ) e
          where d.event_id = e.id and (d.origin is not null or (e.whose and d.changes is not null))
          returning d.organization_id, d.position
      )
      select e.organization_id as organization, json_agg(e.position order by e.position) as positions, count(*) as count
        from erased e group by e.organization_id order by e.organization_id
    loop
      gone := gone + concerned.count;
      perform append_event(concerned.organization, new_event_id(), clock_timestamp(), 'audit.erasure', 'removed', null, null,
        'audit-erasure', person, null, null,
        json_build_object('positions', json_build_object('from', null, 'to', concerned.positions))::text, '{"address":""}');
    end loop;
    delete from people p where p.user_id = person;
    return gone;
  end $$;
`;
