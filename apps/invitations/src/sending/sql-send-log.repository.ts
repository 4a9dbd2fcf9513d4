import type { OrganizationId } from '@gatehouse/contracts';
import { holdName, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SendLogRepository, type Sender } from './send-log.repository.js';
import type { SendCounts, SendingCaps } from './sending-caps.rules.js';

const WITHIN_THE_HOUR = `organization_id = $1 and sent_at > now() - interval '1 hour'`;

/** There are never more rows within the hour than the caps allow, so counting them is cheap. */
@Injectable()
export class SqlSendLogRepository extends SendLogRepository {
  override lock({ transaction }: Context, organizationId: OrganizationId): void {
    holdName(transaction, `invitation_send_log ${organizationId}`);
  }

  override async count(
    { transaction }: Context,
    { organizationId, inviterId }: Sender,
    emailKeys: string[],
  ): Promise<SendCounts> {
    const rows = await transaction.query<{ emailKey: string | null; all: number; own: number }>(
      `select email_key as "emailKey", count(*)::int as all, count(*) filter (where inviter_id = $2)::int as own
       from invitation_send_log where ${WITHIN_THE_HOUR}
       group by grouping sets ((), (email_key)) having email_key is null or email_key = any($3)`,
      [organizationId, inviterId, emailKeys],
    );
    const total = rows.find(({ emailKey }) => emailKey === null);
    const address = new Map(rows.map(({ emailKey, all }) => [emailKey ?? '', all]));
    return { organization: total?.all ?? 0, inviter: total?.own ?? 0, address };
  }

  override add(
    { transaction }: Context,
    { organizationId, inviterId }: Sender,
    emailKeys: string[],
  ): void {
    transaction.send(
      `delete from invitation_send_log where organization_id = $1 and sent_at <= now() - interval '1 hour'`,
      [organizationId],
    );
    transaction.send(
      `insert into invitation_send_log (organization_id, inviter_id, email_key)
       select $1::uuid, $2::uuid, key from unnest($3::text[]) as key`,
      [organizationId, inviterId, emailKeys],
    );
  }

  /** A cap allows another mail once the oldest one that fills it is an hour old. */
  override async secondsUntilAllowed(
    { transaction }: Context,
    { organizationId, inviterId }: Sender,
    emailKey: string,
    { perOrganization, perInviter, perAddress }: SendingCaps,
  ): Promise<number> {
    const oldestOf = (condition: string, cap: string) =>
      `(select sent_at from invitation_send_log where ${WITHIN_THE_HOUR} ${condition} order by sent_at desc offset ${cap} - 1 limit 1)`;
    const [row] = await transaction.query<{ seconds: number | null }>(
      `select ceil(extract(epoch from max(sent_at) + interval '1 hour' - now()))::int as seconds from (
         ${oldestOf('', '$4')}
         union all ${oldestOf('and inviter_id = $2', '$5')}
         union all ${oldestOf('and email_key = $3', '$6')}
       ) as filling`,
      [organizationId, inviterId, emailKey, perOrganization, perInviter, perAddress],
    );
    return row?.seconds ?? 1;
  }
}
