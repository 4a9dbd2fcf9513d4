import type { OrganizationId, UserId } from '@gatehouse/contracts';
import { decodeCursor, page, CUSTOM_PLAN, searchIndexed, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import { MemberListRepository, type MemberRow } from './member-list.repository.js';

type Row = MemberRow & { id: string };

/** A role is a custom one's id, or else the name of a built-in one. It becomes a uuid first: in the condition, it would rule out the index. */
const VIEW = `
  select m.id, m.user_id as "userId", m.first_name as "firstName", m.last_name as "lastName", m.email,
    array(
      select coalesce(r.name, given.role)
      from (
        select role, place, case when length(role) = 36 then role::uuid end as id
        from unnest(m.roles) with ordinality as roles (role, place) offset 0
      ) given
      left join roles r on r.organization_id = m.organization_id and r.id = given.id
      order by given.place
    ) as roles,
    m.capability, m.department_id as "departmentId", m.created_at as "joinedAt", m.last_sign_in_at as "lastSignInAt"
  from memberships m`;

@Injectable()
export class SqlMemberListRepository extends MemberListRepository {
  override async list(
    { transaction }: Context,
    organizationId: OrganizationId,
    { limit, cursor, q }: PageRequest,
  ): Promise<Page<MemberRow>> {
    const found = await searchIndexed(transaction, 'memberships', q, organizationId);
    const after = decodeCursor(cursor, ['text', 'text', 'uuid']);
    // One plan for the long list of an organization and the short ones of its customers would suit neither.
    const rows = await transaction.query<Row>(
      `${CUSTOM_PLAN}${VIEW}
       where m.organization_id = $1
         and ${found.where('$2', 'm')}
         ${after ? 'and (m.last_name, m.first_name, m.id) > ($4, $5, $6)' : ''}
       order by m.last_name, m.first_name, m.id limit $3`,
      [organizationId, found.value, limit + 1, ...(after ?? [])],
    );
    return page(rows, limit, ({ lastName, firstName, id }) => [lastName, firstName, id]);
  }

  override async find(
    { transaction }: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<MemberRow | null> {
    const [row] = await transaction.query<Row>(
      `${VIEW} where m.organization_id = $1 and m.user_id = $2`,
      [organizationId, userId],
    );
    return row ?? null;
  }
}
