import { JOB_LEASE, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DueMailRepository, type LeasedMail } from './due-mail.repository.js';
import type { MailUpdate } from './mail-attempt.rules.js';

/**
 * Leases what is due and postpones what exceeds the hourly limit of its address: until an hour after an earlier mail was sent, or
 * briefly if mails being sent right now may fill the limit. Digests use half of the limit only, and leave the rest to mails that someone
 * is waiting for. Mails of an organisation without access wait; a digest is leased anyway, since its content is compiled later.
 */
const LEASE_DUE = `
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
      leased_until = case when j.free_at is null then now() + ${JOB_LEASE} end,
      next_attempt_at = coalesce(j.free_at, m.next_attempt_at)
    from judged j where m.id = j.id
    returning m.*
  )
  select id, organization_id as "organizationId", aggregate_id as "aggregateId", recipient, template, language, data,
    sealed_token as "sealedToken", message_id as "messageId", attempts, expires_at as "expiresAt",
    created_at as "createdAt", now() as "leasedAt", traceparent,
    coalesce((select last_round from feeds f where f.organization_id = moved.organization_id), 0) as round,
    exists (select from email_blocks b where b.email_key = recipient_key and b.removed_at is null)
      or template = 'news' and exists
        (select from mail_complaints c where c.email_key = recipient_key and c.removed_at is null) as "isBlocked"
  from moved where leased_until is not null`;

@Injectable()
export class SqlDueMailRepository extends DueMailRepository {
  override leaseDue(
    { transaction }: Context,
    limit: number,
    perHour: number,
  ): Promise<LeasedMail[]> {
    return transaction.query<LeasedMail>(LEASE_DUE, [limit, perHour]);
  }

  override async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [row] = await transaction.query<{ at: Date | null }>(
      `select least(
         (select min(next_attempt_at) from mails where status = 'queued' and next_attempt_at > now()),
         (select min(leased_until) from mails where status = 'queued' and leased_until > now()),
         (select min(expires_at) from mails where status = 'queued' and expires_at > now())
       ) as at`,
    );
    return row?.at ?? null;
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
   * A server's verdict is recorded whatever has happened to the mail meanwhile. A delay is recorded only while the mail is still queued,
   * and was not leased again (which would have increased `attempts`).
   */
  override async recordAttempt(
    { transaction }: Context,
    { id, attempts }: LeasedMail,
    { status, nextAttemptAt, lastError }: MailUpdate,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update mails set status = $3, sent_at = case when $3 = 'sent' then now() end, last_error = $4, leased_until = null,
         next_attempt_at = coalesce($5, next_attempt_at),
         sealed_token = case when $3 = 'queued' then sealed_token end
       where id = $1 and (($3 in ('sent', 'refused') and status <> $3) or (status = 'queued' and attempts = $2))
       returning id`,
      [id, attempts, status, lastError, nextAttemptAt],
    );
    return rows.length > 0;
  }
}
