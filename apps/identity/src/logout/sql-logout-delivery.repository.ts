import type { ApplicationId } from '@gatehouse/contracts';
import type { LogoutDelivery } from '@gatehouse/contracts/identity';
import { decodeCursor, fairLease, page, type Context, type FairShares } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { LogoutUpdate } from './logout-attempt.rules.js';
import { LogoutDeliveryRepository, type LeasedLogout } from './logout-delivery.repository.js';

const LEASE_DUE = fairLease({
  jobs: 'logout_deliveries',
  ownerColumn: 'application_id',
  owners: 'applications',
  returning: `d.id, d.application_id as "applicationId", o.backchannel_logout_uri as url, d.user_id as "userId", d.sid, d.attempts`,
});

@Injectable()
export class SqlLogoutDeliveryRepository extends LogoutDeliveryRepository {
  override leaseDue(
    { transaction }: Context,
    limit: number,
    { perOwner, perProvider }: FairShares,
  ) {
    return transaction.query<LeasedLogout>(LEASE_DUE, [limit, perOwner, perProvider]);
  }

  override async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [row] = await transaction.query<{ at: Date | null }>(
      `select least(
         (select min(d.next_attempt_at) from applications a cross join lateral (
            select next_attempt_at from logout_deliveries
            where application_id = a.id and status = 'queued' and next_attempt_at > now()
            order by next_attempt_at limit 1
          ) d),
         (select min(leased_until) from logout_deliveries where status = 'queued' and leased_until > now())
       ) as at`,
    );
    return row?.at ?? null;
  }

  override recordAttempt(
    { transaction }: Context,
    { id, attempts }: LeasedLogout,
    { status, nextAttemptAt, lastStatus, lastError }: LogoutUpdate,
  ): void {
    transaction.send(
      `update logout_deliveries set status = $3, next_attempt_at = $4, last_status = $5, last_error = $6, leased_until = null
       where id = $1 and attempts = $2 and status = 'queued'`,
      [id, attempts, status, nextAttemptAt, lastStatus, lastError],
    );
  }

  override async list(
    { transaction }: Context,
    applicationId: ApplicationId,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ) {
    const [before = null] = decodeCursor(cursor, ['uuid']) ?? [];
    const rows = await transaction.query<LogoutDelivery>(
      `select id, user_id as "userId", status, attempts, created_at as "createdAt", last_attempt_at as "lastAttemptAt",
         next_attempt_at as "nextAttemptAt", last_status as "lastStatus", last_error as "lastError"
       from logout_deliveries where application_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [applicationId, before, limit + 1],
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  override deleteOld({ transaction }: Context): void {
    transaction.send(
      `delete from logout_deliveries where created_at < now() - interval '30 days' and status <> 'queued'`,
    );
  }
}
