import type { MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository, type MembershipRecord } from '../application/ports.js';
import { Memberships } from './schema.js';

@Injectable()
export class SqlMembershipRepository extends MembershipRepository {
  override listOfUser({ transaction }: Context, userId: UserId): Promise<MembershipRecord[]> {
    return transaction.manager.find(Memberships, {
      where: { userId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  override countOf({ transaction }: Context, organizationId: OrganizationId): Promise<number> {
    return transaction.manager.countBy(Memberships, { organizationId });
  }

  override async ensure(
    { transaction }: Context,
    membership: MembershipRecord,
  ): Promise<{ id: MembershipId; created: boolean }> {
    const { id, organizationId, userId, roles, epoch, createdAt } = membership;
    const [created] = await transaction.query<{ id: MembershipId }>(
      `insert into memberships (id, organization_id, user_id, roles, epoch, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (organization_id, user_id) do nothing returning id`,
      [id, organizationId, userId, roles, epoch, createdAt],
    );
    if (created) return { id: created.id, created: true };
    const known = await transaction.manager.findOneByOrFail(Memberships, {
      organizationId,
      userId,
    });
    return { id: known.id, created: false };
  }

  override async bumpEpoch({ transaction }: Context, id: MembershipId): Promise<number> {
    const [row] = await transaction.query<{ epoch: number }>(
      'update memberships set epoch = epoch + 1 where id = $1 returning epoch',
      [id],
    );
    return row?.epoch ?? 0;
  }
}
