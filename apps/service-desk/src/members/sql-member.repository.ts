import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MemberRepository, type MemberRecord } from './member.repository.js';

@Injectable()
export class SqlMemberRepository extends MemberRepository {
  override add(
    { transaction }: Context,
    { membershipId, organizationId, userId }: MemberRecord,
  ): void {
    transaction.send(
      `insert into members (membership_id, organization_id, user_id, removed) values ($1, $2, $3, false)
       on conflict do nothing`,
      [membershipId, organizationId, userId],
    );
  }

  override remove(
    { transaction }: Context,
    { membershipId, organizationId, userId }: MemberRecord,
  ): void {
    transaction.send(
      `insert into members (membership_id, organization_id, user_id, removed) values ($1, $2, $3, true)
       on conflict (membership_id) do update set removed = true`,
      [membershipId, organizationId, userId],
    );
  }

  override async isMember(
    { transaction }: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'select from members where organization_id = $1 and user_id = $2 and not removed limit 1',
      [organizationId, userId],
    );
    return rows.length > 0;
  }
}
