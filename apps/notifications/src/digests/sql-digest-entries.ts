/**
 * Members, joined with the feed items of some rounds that concern them and that they want by mail. A customer's users need open access to
 * the portal and to the area; users bound to a department get items about its customers only.
 * Parameters: $1 the areas of the kinds, as JSON; $2 and $3 the first and the last round.
 */
export const DIGEST_ENTRIES = `
  members m
  join accounts a on a.user_id = m.user_id
  left join customers o on o.id = m.organization_id and not o.independent
  left join grants g on g.customer_id = o.id
  join pending_digests b on b.organization_id = m.organization_id and b.round between $2 and $3
  join feed_items i on i.organization_id = b.organization_id and i.thread = b.thread
    and i.seq between b.first_seq and b.last_seq
    and i.at >= m.since
    and i.actor_id is distinct from m.user_id
    and (i.user_id is null or i.user_id = m.user_id)
    and (i.permission is null or 'administrator' = any(m.roles) and m.department_id is null)
    and (o.id is null or (g.open and not is_shut_out(o.id) and ($1::jsonb ->> i.kind is null or $1::jsonb ->> i.kind = any(g.areas))))
    and (m.department_id is null or i.customer_id is null or exists
      (select from customers c where c.id = i.customer_id and c.department_id = m.department_id))
    and not exists
      (select from notification_preferences p
       where p.user_id = m.user_id and p.organization_id = m.organization_id and p.kind = i.kind and not p.mail)`;
