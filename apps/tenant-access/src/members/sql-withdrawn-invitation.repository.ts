import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { WithdrawnInvitationRepository } from './withdrawn-invitation.repository.js';

@Injectable()
export class SqlWithdrawnInvitationRepository extends WithdrawnInvitationRepository {
  override add(
    { transaction }: Context,
    organizationId: OrganizationId,
    invitationId: InvitationId,
  ): void {
    transaction.send(
      `insert into withdrawn_invitations (invitation_id, organization_id) values ($1, $2)
       on conflict (invitation_id) do nothing`,
      [invitationId, organizationId],
    );
  }

  override async has({ transaction }: Context, invitationId: InvitationId): Promise<boolean> {
    const rows = await transaction.query(
      'select from withdrawn_invitations where invitation_id = $1',
      [invitationId],
    );
    return rows.length > 0;
  }
}
