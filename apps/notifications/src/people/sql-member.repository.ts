import type { MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from './account.repository.js';
import { MemberRepository, type Member } from './member.repository.js';

@Injectable()
export class SqlMemberRepository extends MemberRepository {
  override put({ transaction }: Context, member: Member): void {
    transaction.send(
      `insert into members as m (membership_id, organization_id, user_id, department_id, roles, since, version, removed)
       values ($1, $2, $3, $4, $5, $6, $7, false)
       on conflict (membership_id) do update set department_id = excluded.department_id, roles = excluded.roles,
         version = excluded.version, removed = false
         where m.version < excluded.version`,
      [
        ...[member.membershipId, member.organizationId, member.userId, member.departmentId],
        ...[member.roles, member.since, member.version],
      ],
    );
  }

  override remove(
    { transaction }: Context,
    {
      membershipId,
      organizationId,
      userId,
      version,
    }: Pick<Member, 'membershipId' | 'organizationId' | 'userId' | 'version'>,
  ): void {
    transaction.send(
      `insert into members as m (membership_id, organization_id, user_id, roles, since, version, removed)
       values ($1, $2, $3, '{}', now(), $4, true)
       on conflict (membership_id) do update set version = excluded.version, removed = true
         where m.version < excluded.version`,
      [membershipId, organizationId, userId, version],
    );
  }

  override async find(
    { transaction }: Context,
    id: MembershipId,
  ): Promise<Pick<Member, 'userId' | 'organizationId'> | null> {
    const [member] = await transaction.query<Pick<Member, 'userId' | 'organizationId'>>(
      `select user_id as "userId", organization_id as "organizationId" from members where membership_id = $1`,
      [id],
    );
    return member ?? null;
  }

  override async isMember(
    { transaction }: Context,
    userId: UserId,
    id: OrganizationId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'select from members where user_id = $1 and organization_id = $2 and not removed',
      [userId, id],
    );
    return rows.length > 0;
  }

  override async hasRole(
    { transaction }: Context,
    id: MembershipId,
    role: string,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'select 1 from members where membership_id = $1 and not removed and $2 = any (roles)',
      [id, role],
    );
    return rows.length > 0;
  }

  override accountsWithRole(
    { transaction }: Context,
    id: OrganizationId,
    role: string,
  ): Promise<Account[]> {
    return transaction.query<Account>(
      `select a.user_id as "userId", a.email, a.first_name as "firstName", a.language
       from members m join accounts a using (user_id)
       where m.organization_id = $1 and not m.removed and $2 = any (m.roles)`,
      [id, role],
    );
  }
}
