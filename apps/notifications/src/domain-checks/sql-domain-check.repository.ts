import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DomainCheckRepository, type DueDomain } from './domain-check.repository.js';
import type { DomainUpdate } from './domain-check.rules.js';

@Injectable()
export class SqlDomainCheckRepository extends DomainCheckRepository {
  override async leaseDue({ transaction }: Context, limit: number): Promise<DueDomain[]> {
    return transaction.query<DueDomain>(
      `update brandings set domain_check_at = now() + interval '1 minute'
       where provider_id in (
         select provider_id from brandings where domain_check_at <= now()
         order by domain_check_at limit $1 for update skip locked
       )
       returning provider_id as id, domain, domain_token as token, domain_missed as missed`,
      [limit],
    );
  }

  override async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [next] = await transaction.query<{ at: Date | null }>(
      'select min(domain_check_at) as at from brandings where domain_check_at is not null',
    );
    return next?.at ?? null;
  }

  override async recordCheck(
    { transaction }: Context,
    { id, domain, token }: DueDomain,
    { isVerified, isSeen, missed, nextCheckInMs }: DomainUpdate,
  ): Promise<boolean> {
    const recorded = await transaction.query(
      `update brandings set
         domain_seen_at = case when $4 then now() else domain_seen_at end,
         domain_missed = $5,
         domain_verified_at = case when $6 then domain_verified_at end,
         domain_check_at = case when $6 then now() + $7 * interval '1 millisecond' end
       where provider_id = $1 and domain = $2 and domain_token = $3 and domain_verified_at is not null
       returning provider_id`,
      [...[id, domain, token], isSeen, missed, isVerified, nextCheckInMs],
    );
    return recorded.length > 0;
  }
}
