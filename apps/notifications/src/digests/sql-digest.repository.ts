import { emailKey, MailId, type MembershipId, type OrganizationId } from '@gatehouse/contracts';
import { newId, type Context, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AREA_OF } from '../feed/feed-reader.rules.js';
import { messageIdOf } from '../mail-queue/message-id.rules.js';
import { MailIdentity } from '../shared/mail-identity.js';
import { DigestRepository, type DigestMail, type FoundItem } from './digest.repository.js';
import { DIGEST_ENTRIES } from './sql-digest-entries.js';

const AREAS = JSON.stringify(AREA_OF);

/** A digest that could not be delivered within a day is no longer news. */
const USEFUL = `interval '1 day'`;

const LAST_ROUND = 2 ** 31 - 1;

const STATE_BEFORE = `
  select p.state from feed_items p
  where p.organization_id = i.organization_id and p.thread = i.thread and p.seq < i.seq and p.state is not null
  order by p.seq desc limit 1`;

interface Recipient {
  membershipId: MembershipId;
  email: string;
  language: string;
}

@Injectable()
export class SqlDigestRepository extends DigestRepository {
  constructor(private readonly identity: MailIdentity) {
    super();
  }

  override async organizationsDue(
    { transaction }: Context,
    limit: number,
    except: readonly string[],
  ): Promise<OrganizationId[]> {
    const rows = await transaction.query<{ id: OrganizationId }>(
      `select distinct organization_id as id from pending_digests
       where round is null and due_at <= now() and organization_id <> all($2) limit $1`,
      [limit, except],
    );
    return rows.map(({ id }) => id);
  }

  override async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [row] = await transaction.query<{ at: Date | null }>(
      'select min(due_at) as at from pending_digests where round is null and due_at > now()',
    );
    return row?.at ?? null;
  }

  override async closeRound(context: Context, organizationId: OrganizationId): Promise<void> {
    const place = await this.lockFeed(context, organizationId);
    const closed = await context.transaction.query(
      `update pending_digests set round = $2, last_seq = $3
       where organization_id = $1 and round is null and due_at <= now() returning thread`,
      [organizationId, place.round + 1, place.seq],
    );
    if (closed.length === 0) return;
    context.transaction.send('update feeds set last_round = $2 where organization_id = $1', [
      organizationId,
      place.round + 1,
    ]);
    await this.queueMails(context, organizationId, null, place.round + 1);
  }

  override itemsFor(
    { transaction }: Context,
    mail: DigestMail,
    since: number,
  ): Promise<FoundItem[]> {
    return transaction.query<FoundItem>(
      `select (array_agg(kind order by seq desc))[1] as kind, (array_agg(title order by seq desc))[1] as title,
         (array_agg(number order by seq desc))[1] as number, (array_agg(link order by seq desc))[1] as link,
         (array_agg(subject_id order by seq desc))[1] as "subjectId",
         json_agg(json_build_object('event', event, 'state', state, 'before', before, 'body', body) order by seq) as changes
       from (
         select i.*, (${STATE_BEFORE}) as before from ${DIGEST_ENTRIES} where m.membership_id = $4 and not m.removed
       ) entries
       group by thread, kind = 'code', case when kind = 'notice' then state end order by min(seq) limit 200`,
      [AREAS, since, mail.round, mail.aggregateId],
    );
  }

  override async queueFollowUp(context: Context, mail: DigestMail): Promise<void> {
    if (mail.organizationId === null) return;
    const { round } = await this.lockFeed(context, mail.organizationId);
    if (round > mail.round)
      await this.queueMails(context, mail.organizationId, mail.aggregateId, mail.round + 1);
  }

  override deleteOld({ transaction }: Context): void {
    transaction.send(
      `delete from pending_digests where round is not null and due_at < now() - interval '3 days'`,
    );
    transaction.send(`delete from feed_items where at < now() - interval '90 days'`);
    transaction.send(
      `delete from feed_item_reads r where not exists
         (select from feed_items i where i.organization_id = r.organization_id and i.seq = r.seq)`,
    );
    transaction.send(
      `delete from mails where template in ('news', 'password-changed', 'administrator-added') and status <> 'queued'
       and created_at < now() - interval '30 days'`,
    );
  }

  /** Closing a round and finishing a mail exclude each other, or a round could slip in between unnoticed. */
  private async lockFeed(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<{ round: number; seq: number }> {
    const [place] = await transaction.query<{ round: number; seq: number }>(
      'select last_round as round, last_seq as seq from feeds where organization_id = $1 for update',
      [organizationId],
    );
    return place ?? { round: 0, seq: 0 };
  }

  private async withoutComplaints(
    transaction: Transaction,
    recipients: Recipient[],
  ): Promise<Recipient[]> {
    const rows = await transaction.query<{ key: string }>(
      'select email_key as key from mail_complaints where email_key = any($1) and removed_at is null',
      [recipients.map(({ email }) => emailKey(email))],
    );
    const complained = new Set(rows.map(({ key }) => key));
    return recipients.filter(({ email }) => !complained.has(emailKey(email)));
  }

  /** Queues a mail for each member concerned by rounds from `since` on, or for one of them. A mail that is queued already will cover them. */
  private async queueMails(
    { transaction }: Context,
    organizationId: OrganizationId,
    membershipId: string | null,
    since: number,
  ): Promise<void> {
    const concerned = await transaction.query<Recipient>(
      `select r.membership_id as "membershipId", a.email, a.language
       from members r join accounts a on a.user_id = r.user_id
       where r.organization_id = $4 and not r.removed and ($5::uuid is null or r.membership_id = $5)
         and not exists (select from mails q where q.template = 'news' and q.aggregate_id = r.membership_id and q.status = 'queued')
         and exists (select from ${DIGEST_ENTRIES} where m.membership_id = r.membership_id)`,
      [AREAS, since, LAST_ROUND, organizationId, membershipId],
    );
    const recipients = await this.withoutComplaints(transaction, concerned);
    const ids = recipients.map(() => newId(MailId));
    transaction.send(
      `insert into mails (id, organization_id, aggregate_id, recipient, recipient_key, template, language, data,
         message_id, expires_at, created_at, status, attempts, next_attempt_at)
       select r.id, $1, r.aggregate_id, r.recipient, r.recipient_key, 'news', r.language, jsonb_build_object('since', $8::integer),
         r.message_id, now() + ${USEFUL}, now(), 'queued', 0, now()
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])
         as r (id, aggregate_id, recipient, recipient_key, language, message_id)
       on conflict (template, aggregate_id) where status = 'queued' do nothing`,
      [
        organizationId,
        ids,
        recipients.map((each) => each.membershipId),
        recipients.map(({ email }) => email),
        recipients.map(({ email }) => emailKey(email)),
        recipients.map(({ language }) => language),
        ids.map((id) => messageIdOf(id, this.identity.address)),
        since,
      ],
    );
  }
}
