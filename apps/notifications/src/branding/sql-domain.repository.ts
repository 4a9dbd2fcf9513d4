import type { ProviderId } from '@gatehouse/contracts';
import { DomainNotVerified } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { violatedIndex } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import { DomainRepository } from './domain.repository.js';
import type { DomainClaim } from './domain.rules.js';

@Injectable()
export class SqlDomainRepository extends DomainRepository {
  override async claimOf({ transaction }: Context, id: ProviderId): Promise<DomainClaim | null> {
    const [claim] = await transaction.query<DomainClaim>(
      `select domain, domain_token as token, domain_verified_at as "verifiedAt", domain_seen_at as "seenAt",
         domain_missed as missed
       from brandings where provider_id = $1 and domain is not null`,
      [id],
    );
    return claim ?? null;
  }

  override async verify(
    { transaction }: Context,
    id: ProviderId,
    { domain, token }: DomainClaim,
  ): Promise<void> {
    const stored = transaction.query(
      `update brandings set domain_verified_at = coalesce(domain_verified_at, now()), domain_seen_at = now(),
         domain_missed = 0, domain_check_at = now() + interval '1 day'
       where provider_id = $1 and domain = $2 and domain_token = $3`,
      [id, domain, token],
    );
    await stored.catch((error: unknown) => {
      if (violatedIndex(error) === 'brandings__domain')
        throw new DomainNotVerified({ reason: 'domain-taken' });
      throw error;
    });
  }
}
