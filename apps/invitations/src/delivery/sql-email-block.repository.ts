import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../invitations/invitation.rules.js';
import { EmailBlockRepository } from './email-block.repository.js';

@Injectable()
export class SqlEmailBlockRepository extends EmailBlockRepository {
  override add({ transaction }: Context, emailKey: string): void {
    transaction.send(
      'insert into email_blocks (email_key) values ($1) on conflict (email_key) do nothing',
      [emailKey],
    );
  }

  override remove({ transaction }: Context, emailKey: string): void {
    transaction.send('delete from email_blocks where email_key = $1', [emailKey]);
  }

  override async has({ transaction }: Context, emailKey: string): Promise<boolean> {
    const sql = 'select from email_blocks where email_key = $1';
    return (await transaction.query(sql, [emailKey])).length > 0;
  }

  override listWithoutInviter(
    { transaction }: Context,
    emailKey: string,
  ): Promise<Pick<Invitation, 'id' | 'organizationId'>[]> {
    return transaction.query(
      `select id, organization_id as "organizationId" from invitations
       where email_key = $1 and inviter_id is null and purpose = 'membership' and status = 'sent'`,
      [emailKey],
    );
  }
}
