import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../invitations/invitation.rules.js';
import { InvitationEntity } from '../invitations/sql-invitation.entity.js';
import { HeldBackInvitationRepository } from './held-back-invitation.repository.js';
import type { Sender } from './send-log.repository.js';

@Injectable()
export class SqlHeldBackInvitationRepository extends HeldBackInvitationRepository {
  override listSenders({ transaction }: Context): Promise<Sender[]> {
    return transaction.query<Sender>(
      `select distinct held_back_by as "organizationId", inviter_id as "inviterId" from invitations
       where held_back_by is not null`,
    );
  }

  override add({ transaction }: Context, ids: InvitationId[], by: OrganizationId): void {
    if (ids.length === 0) return;
    transaction.send(
      'update invitations set held_back_by = $2 where id = any($1) and held_back_by is distinct from $2',
      [ids, by],
    );
  }

  override listBySender(
    { transaction }: Context,
    { organizationId, inviterId }: Sender,
    limit: number,
  ): Promise<Invitation[]> {
    return transaction.manager
      .createQueryBuilder(InvitationEntity, 'i')
      .where('i.held_back_by = :organizationId', { organizationId })
      .andWhere('i.inviter_id is not distinct from :inviterId', { inviterId })
      .andWhere('not exists (select from email_blocks b where b.email_key = i.email_key)')
      .orderBy('i.id')
      .limit(limit)
      .setLock('pessimistic_write', undefined, ['i'])
      .getMany();
  }
}
