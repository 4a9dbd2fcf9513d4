import { emailKey, type InvitationId, type OrganizationId } from '@gatehouse/contracts';
import { currentTraceparent, holdName, type Context, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Template } from '../email-templates/email-content.rules.js';
import { MailQueueRepository, type NewMail } from './mail-queue.repository.js';

@Injectable()
export class SqlMailQueueRepository extends MailQueueRepository {
  override enqueue({ transaction }: Context, mail: NewMail): void {
    lockLink(transaction, mail.template, mail.aggregateId);
    transaction.send(
      `update mails set status = 'superseded', sealed_token = null
       where template = $1 and aggregate_id = $2 and status = 'queued' and expires_at <= $3`,
      [mail.template, mail.aggregateId, mail.expiresAt],
    );
    transaction.send(
      `insert into mails (id, organization_id, aggregate_id, recipient, recipient_key, template, language, data,
         sealed_token, message_id, expires_at, created_at, traceparent, status, attempts, next_attempt_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now(), $12, 'queued', 0, now()
       where not exists (select from withdrawn_invitations where invitation_id = $3)
       on conflict (template, aggregate_id) where status = 'queued' do nothing`,
      [
        mail.id,
        mail.organizationId,
        mail.aggregateId,
        mail.recipient,
        emailKey(mail.recipient),
        mail.template,
        mail.language,
        JSON.stringify(mail.data),
        mail.sealedToken,
        mail.messageId,
        mail.expiresAt,
        currentTraceparent() ?? null,
      ],
    );
  }

  override withdraw(
    { transaction }: Context,
    invitationId: InvitationId,
    organizationId: OrganizationId,
  ): void {
    lockLink(transaction, 'invitation', invitationId);
    // The event that issued the invitation may still arrive.
    transaction.send(
      `insert into withdrawn_invitations (invitation_id, organization_id) values ($1, $2) on conflict do nothing`,
      [invitationId, organizationId],
    );
    transaction.send(
      `update mails set status = 'withdrawn', sealed_token = null
       where template = 'invitation' and aggregate_id = $1 and status = 'queued'`,
      [invitationId],
    );
  }
}

/** Serialises concurrent changes of the mails for one link, so that the newest one remains. */
function lockLink(transaction: Transaction, template: Template, id: string): void {
  holdName(transaction, `${template} ${id}`);
}
