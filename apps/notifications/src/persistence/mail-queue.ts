import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailQueue, type NewMail, type TakenMail } from '../application/ports.js';
import type { AfterAttempt } from '../domain/attempts.js';

/** Renewed each second: what a dead process had in hand is taken by another after this. */
const LEASE = `interval '6 seconds'`;

@Injectable()
export class SqlMailQueue extends MailQueue {
  override async put({ transaction }: Context, mail: NewMail): Promise<void> {
    // Two at once for the same link come one after the other, so that the newer one stays.
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${mail.template} ${mail.aggregateId}`,
    ]);
    await transaction.query(
      `update mails set status = 'superseded', sealed_token = null
       where template = $1 and aggregate_id = $2 and status = 'queued' and expires_at <= $3`,
      [mail.template, mail.aggregateId, mail.expiresAt],
    );
    await transaction.query(
      `insert into mails (id, organization_id, aggregate_id, recipient, template, language, data, sealed_token,
         message_id, expires_at, created_at, status, attempts, next_attempt_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', 0, $11)
       on conflict (template, aggregate_id) where status = 'queued' do nothing`,
      [
        mail.id,
        mail.organizationId,
        mail.aggregateId,
        mail.recipient,
        mail.template,
        mail.language,
        JSON.stringify(mail.data),
        mail.sealedToken,
        mail.messageId,
        mail.expiresAt,
        transaction.now,
      ],
    );
  }

  override take({ transaction }: Context, atMost: number): Promise<TakenMail[]> {
    return transaction.query<TakenMail>(
      `with due as (
         select id from mails
         where status = 'queued' and next_attempt_at <= now() and (leased_until is null or leased_until <= now())
         order by next_attempt_at limit $1 for update skip locked
       )
       update mails m set attempts = attempts + 1, leased_until = now() + ${LEASE}
       from due where m.id = due.id
       returning m.id, m.recipient, m.template, m.language, m.data, m.sealed_token as "sealedToken",
         m.message_id as "messageId", m.attempts, m.expires_at as "expiresAt", m.created_at as "createdAt",
         now() as "takenAt"`,
      [atMost],
    );
  }

  override async keep({ transaction }: Context, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await transaction.query(
      `update mails set leased_until = now() + ${LEASE}
       where id = any($1) and status = 'queued' and leased_until is not null`,
      [ids],
    );
  }

  /**
   * What a server answered is noted whatever has become of the mail meanwhile. That it did not answer is of interest only while
   * the mail still waits, and is in no other hands (`attempts` counts the hands).
   */
  override async settle(
    { transaction }: Context,
    { id, attempts }: TakenMail,
    { status, sentAt, nextAttemptAt, lastError }: AfterAttempt,
  ): Promise<void> {
    await transaction.query(
      `update mails set status = $3, sent_at = $4, last_error = $5, leased_until = null,
         next_attempt_at = coalesce($6, next_attempt_at),
         sealed_token = case when $3 = 'queued' then sealed_token end
       where id = $1 and ($3 in ('sent', 'refused') or (status = 'queued' and attempts = $2))`,
      [id, attempts, status, sentAt, lastError, nextAttemptAt],
    );
  }
}
