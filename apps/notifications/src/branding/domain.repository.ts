import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { DomainClaim } from './domain.rules.js';

export abstract class DomainRepository {
  /** Null if the provider has set no domain. */
  abstract claimOf(context: Context, providerId: ProviderId): Promise<DomainClaim | null>;
  /**
   * Unless the claim is no longer the same.
   * @throws DomainNotVerified if another provider was first
   */
  abstract verify(context: Context, providerId: ProviderId, claim: DomainClaim): Promise<void>;
}
