import { emailKey, type InvitationId, type OrganizationId } from '@gatehouse/contracts';
import { currentTraceparent, type Context, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailQueueRepository, type NewMail, type LeasedMail } from './mail-queue.repository.js';
import type { MailUpdate } from '../mail-delivery/mail-attempt.rules.js';
import type { Template } from '../email-templates/email-content.rules.js';

/** Renewed each second: what a dead process had in hand is taken by another after this. */
const LEASE = `interval '6 seconds'`;

/**
 * Takes what is due, and moves what would be too much for its address: to when there is room, which is an hour after a mail that was
 * sent; or soon, where those in hand would fill it if they all went out. News leave half of the room to what somebody waits for.
 * What goes to the people of an organisation waits while they are shut out; news are asked by then what they still have to say.
 */
const TAKE = `
  with due as (
    select id, recipient_key, case template when 'news' then greatest(1, $2 / 2) else $2 end as most,
      row_number() over (partition by recipient_key order by next_attempt_at, id) as nth
    from (
      select id, recipient_key, template, next_attempt_at from mails
      where status = 'queued' and next_attempt_at <= now() and (leased_until is null or leased_until <= now())
        and (template = 'news' or organization_id is null or expires_at <= now() or not is_shut_out(organization_id))
      order by next_attempt_at limit $1 for update skip locked
    ) d
  ), judged as (
    select id, (
      select free_at from (
        select sent_at + interval '1 hour' as free_at from mails
        where recipient_key = due.recipient_key and sent_at > now() - interval '1 hour'
        union all
        select now() + interval '5 seconds' from mails
        where recipient_key = due.recipient_key and status = 'queued' and leased_until > now()
      ) taken_up order by free_at desc offset most - nth limit 1
    ) as free_at
    from due where nth <= most
  ), moved as (
    update mails m set
      attempts = attempts + case when j.free_at is null then 1 else 0 end,
      leased_until = case when j.free_at is null then now() + ${LEASE} end,
      next_attempt_at = coalesce(j.free_at, m.next_attempt_at)
    from judged j where m.id = j.id
    returning m.*
  )
  select id, organization_id as "organizationId", aggregate_id as "aggregateId", recipient, template, language, data,
    sealed_token as "sealedToken", message_id as "messageId", attempts, expires_at as "expiresAt",
    created_at as "createdAt", now() as "takenAt", traceparent,
    coalesce((select last_round from feeds f where f.organization_id = moved.organization_id), 0) as round,
    exists (select from email_blocks b where b.email_key = recipient_key and b.removed_at is null)
      or template = 'news' and exists
        (select from mail_complaints c where c.email_key = recipient_key and c.removed_at is null) as "isBlocked"
  from moved where leased_until is not null`;

@Injectable()
export class SqlMailQueueRepository extends MailQueueRepository {
  override async enqueue({ transaction }: Context, mail: NewMail): Promise<void> {
    await alone(transaction, mail.template, mail.aggregateId);
    await transaction.query(
      `update mails set status = 'superseded', sealed_token = null
       where template = $1 and aggregate_id = $2 and status = 'queued' and expires_at <= $3`,
      [mail.template, mail.aggregateId, mail.expiresAt],
    );
    await transaction.query(
      `insert into mails (id, organization_id, aggregate_id, recipient, recipient_key, template, language, data,
         sealed_token, message_id, expires_at, created_at, traceparent, status, attempts, next_attempt_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'queued', 0, $12
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
        transaction.now,
        currentTraceparent() ?? null,
      ],
    );
  }

  override async withdraw(
    { transaction }: Context,
    invitationId: InvitationId,
    organizationId: OrganizationId,
  ): Promise<void> {
    await alone(transaction, 'invitation', invitationId);
    // The news of the invitation itself may come later than this.
    await transaction.query(
      `insert into withdrawn_invitations (invitation_id, organization_id) values ($1, $2) on conflict do nothing`,
      [invitationId, organizationId],
    );
    await transaction.query(
      `update mails set status = 'withdrawn', sealed_token = null
       where template = 'invitation' and aggregate_id = $1 and status = 'queued'`,
      [invitationId],
    );
  }

  override async leaseDue(
    { transaction }: Context,
    atMost: number,
    perHour: number,
  ): Promise<LeasedMail[]> {
    // One at a time, of all replicas, or each would count without what the others have just taken.
    await transaction.query(`select pg_advisory_xact_lock(hashtext('gatehouse mails are taken'))`);
    return transaction.query<LeasedMail>(TAKE, [atMost, perHour]);
  }

  override async extendLeases({ transaction }: Context, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await transaction.query(
      `update mails set leased_until = now() + ${LEASE}
       where id = any($1) and status = 'queued' and leased_until is not null`,
      [ids],
    );
  }

  override async isStillDue(
    { transaction }: Context,
    { id, attempts }: LeasedMail,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `select from mails where id = $1 and status = 'queued' and attempts = $2
         and (template = 'news' or organization_id is null or not is_shut_out(organization_id))`,
      [id, attempts],
    );
    return rows.length > 0;
  }

  /**
   * What a server answered is noted whatever has become of the mail meanwhile. That it did not answer is of interest only while
   * the mail still waits, and is in no other hands (`attempts` counts the hands).
   */
  override async recordAttempt(
    { transaction }: Context,
    { id, attempts }: LeasedMail,
    { status, sentAt, nextAttemptAt, lastError }: MailUpdate,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update mails set status = $3, sent_at = $4, last_error = $5, leased_until = null,
         next_attempt_at = coalesce($6, next_attempt_at),
         sealed_token = case when $3 = 'queued' then sealed_token end
       where id = $1 and (($3 in ('sent', 'refused') and status <> $3) or (status = 'queued' and attempts = $2))
       returning id`,
      [id, attempts, status, sentAt, lastError, nextAttemptAt],
    );
    return rows.length > 0;
  }
}

/** Two at once for the same link come one after the other, so that what is newer stays. */
async function alone(transaction: Transaction, template: Template, id: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${template} ${id}`,
  ]);
}
