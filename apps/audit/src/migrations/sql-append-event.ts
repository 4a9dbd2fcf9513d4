/**
 * Functions that append to a chain.
 * @param more what a later version sets on `link` from the arguments
 */
export const appendEvent = (more = ''): string => `${HASHES}${append(more)}`;

/**
 * Appends a link to a chain. The hash is the SHA-256 of lines of text, so that anyone can recompute it from an export in any
 * language. Texts that may be erased later enter it as salted hashes.
 */
const HASHES = `
  create or replace function new_salt() returns bytea volatile language sql as $$
    select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
  $$;

  create or replace function event_hash(e audit_events) returns bytea stable language sql as $$
    select sha256(convert_to(
      concat_ws(E'\\n', 'gatehouse-audit-1', e.organization_id, e.position, e.id,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        e.action, e.operation, coalesce(e.actor_id::text, ''), coalesce(e.actor_organization_id::text, ''),
        e.subject_kind, e.subject_id, coalesce(e.person_id::text, ''), coalesce(e.trace_id, ''),
        encode(e.changes_hash, 'hex'), encode(e.origin_hash, 'hex'), encode(e.previous_hash, 'hex')),
      'UTF8'))
  $$;
`;

const append = (more: string): string => `
  -- One after the other for each organisation: who comes second waits until the first has committed. There is no row that holds the
  -- head, since such a row would have to be changed. One that is there already is not added again.
  create or replace function append_event(
    organization uuid, event uuid, happened timestamptz, action text, operation text, actor uuid, actor_organization uuid,
    kind text, subject uuid, person uuid, trace text, changes text, origin text
  ) returns boolean language plpgsql as $$
  declare
    link audit_events;
    changes_salt bytea := new_salt();
    origin_salt bytea := new_salt();
  begin
    perform pg_advisory_xact_lock(hashtextextended(organization::text, 17));
    if exists (select from audit_events e where e.id = event) then return false; end if;
    select e.position + 1, e.hash into link.position, link.previous_hash
      from audit_events e where e.organization_id = organization order by e.position desc limit 1;
    if not found then
      link.position := 1;
      link.previous_hash := decode(repeat('00', 32), 'hex');
    end if;
    if exists (select from erased r where r.user_id in (person, actor)) then
      origin := '{"address":""}';
      if exists (select from erased r where r.user_id = person) then changes := '{}'; end if;
    end if;
    link.organization_id := organization;
    link.id := event;
    link.at := happened;
    link.action := action;
    link.operation := operation;
    link.actor_id := actor;
    link.actor_organization_id := actor_organization;
    link.subject_kind := kind;
    link.subject_id := subject;
    link.person_id := person;
    link.trace_id := trace;
    link.changes_hash := sha256(changes_salt || convert_to(changes, 'UTF8'));
    link.origin_hash := sha256(origin_salt || convert_to(origin, 'UTF8'));
    ${more}
    link.hash := event_hash(link);
    insert into audit_events select link.*;
    insert into audit_details (event_id, organization_id, position, changes_salt, changes, origin_salt, origin)
      values (event, organization, link.position, changes_salt, changes, origin_salt, origin);
    return true;
  end $$;
`;
