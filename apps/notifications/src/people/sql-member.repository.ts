import {
  emailKey,
  type MembershipId,
  type OrganizationId,
  type UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  Directory,
  type Account,
  type Customer,
  type CustomerAccess,
  type Member,
  type Provider,
} from './member.repository.js';

/** The inbox lets nothing older through than what was noted before; only a membership is told of by two events. */
@Injectable()
export class SqlMemberRepository extends Directory {
  override async putAccount(
    { transaction }: Context,
    { userId, email, firstName, language }: Account,
  ): Promise<void> {
    await transaction.query(
      `insert into accounts (user_id, email, email_key, first_name, language) values ($1, $2, $3, $4, $5)
       on conflict (user_id) do update set email = excluded.email, email_key = excluded.email_key,
         first_name = excluded.first_name, language = excluded.language`,
      [userId, email, emailKey(email), firstName, language],
    );
  }

  override async putMember({ transaction }: Context, member: Member): Promise<void> {
    await transaction.query(
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

  override async removeMember(
    { transaction }: Context,
    {
      membershipId,
      organizationId,
      userId,
      version,
    }: Pick<Member, 'membershipId' | 'organizationId' | 'userId' | 'version'>,
  ): Promise<void> {
    await transaction.query(
      `insert into members as m (membership_id, organization_id, user_id, roles, since, version, removed)
       values ($1, $2, $3, '{}', now(), $4, true)
       on conflict (membership_id) do update set version = excluded.version, removed = true
         where m.version < excluded.version`,
      [membershipId, organizationId, userId, version],
    );
  }

  override async putCustomer(
    { transaction }: Context,
    { id, providerId, name, departmentId, independent }: Customer,
  ): Promise<void> {
    await transaction.query(
      `insert into customers (id, provider_id, name, department_id, independent) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set provider_id = excluded.provider_id, name = excluded.name,
         department_id = excluded.department_id, independent = excluded.independent`,
      [id, providerId, name, departmentId, independent],
    );
  }

  override async putAccess(
    { transaction }: Context,
    { customerId, open, closed, areas }: CustomerAccess,
  ): Promise<void> {
    await transaction.query(
      `insert into grants (customer_id, open, closed, areas) values ($1, $2, $3, $4)
       on conflict (customer_id) do update set open = excluded.open, closed = excluded.closed, areas = excluded.areas`,
      [customerId, open, closed, areas],
    );
  }

  override async putProvider(
    { transaction }: Context,
    { providerId, name, modules }: Provider,
  ): Promise<void> {
    await transaction.query(
      `insert into providers (id, name, modules) values ($1, $2, $3)
       on conflict (id) do update set name = excluded.name, modules = excluded.modules`,
      [providerId, name, modules],
    );
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

  override async nameOf({ transaction }: Context, id: OrganizationId): Promise<string | null> {
    const [found] = await transaction.query<{ name: string }>(
      `select name from customers where id = $1 and not independent
       union all select name from providers where id = $1`,
      [id],
    );
    return found?.name ?? null;
  }

  override async providerOf(
    { transaction }: Context,
    id: OrganizationId,
  ): Promise<OrganizationId | null> {
    const [found] = await transaction.query<{ provider: OrganizationId }>(
      `select provider_id as provider from customers where id = $1 and not independent
       union all select id from providers where id = $1`,
      [id],
    );
    return found?.provider ?? null;
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

  override async findAccount({ transaction }: Context, userId: UserId): Promise<Account | null> {
    const [account] = await transaction.query<Account>(
      `select user_id as "userId", email, first_name as "firstName", language from accounts where user_id = $1`,
      [userId],
    );
    return account ?? null;
  }

  override async firstNameOf({ transaction }: Context, email: string): Promise<string> {
    const [account] = await transaction.query<{ name: string }>(
      'select first_name as name from accounts where email_key = $1',
      [emailKey(email)],
    );
    return account?.name ?? '';
  }
}
