import type { CustomerId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerInvitationRepository } from './customer-invitation.repository.js';

@Injectable()
export class SqlCustomerInvitationRepository extends CustomerInvitationRepository {
  override async count({ transaction }: Context, id: CustomerId): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from invitations where organization_id = $1',
      [id],
    );
    return row?.count ?? 0;
  }
}
