import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationErasureRepository } from './invitation-erasure.repository.js';

@Injectable()
export class SqlInvitationErasureRepository extends InvitationErasureRepository {
  override listByEmail({ transaction }: Context, emailKey: string) {
    return transaction.query<{ id: InvitationId; organizationId: OrganizationId }>(
      `select id, organization_id as "organizationId" from invitations where email_key = $1 order by id`,
      [emailKey],
    );
  }

  override deleteSendLog({ transaction }: Context, emailKey: string): void {
    transaction.send('delete from invitation_send_log where email_key = $1', [emailKey]);
  }

  override erase({ transaction }: Context, id: InvitationId): void {
    // `.invalid` never resolves (RFC 2606), so nothing can be sent there.
    transaction.send(
      `update invitations set email = 'erased-' || id || '@erased.invalid', email_key = 'erased-' || id || '@erased.invalid',
         first_name = null, last_name = null, external_id = null, held_back_by = null,
         status = case when status in ('draft', 'sent') then 'revoked' else status end, version = version + 1
       where id = $1`,
      [id],
    );
    transaction.send(
      'update invitation_links set superseded_at = now() where invitation_id = $1 and superseded_at is null',
      [id],
    );
    transaction.send('update invitation_events set words = null where invitation_id = $1', [id]);
  }
}
