import { NotFound, type InputOf, type ProviderId } from '@gatehouse/contracts';
import {
  DomainNotVerified,
  verifyPortalDomain,
  type PortalDomain,
} from '@gatehouse/contracts/notifications';
import {
  HandlesInSteps,
  memberOf,
  scopeOf,
  UnitOfWork,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { DomainRepository } from './domain.repository.js';
import { faultOf, portalDomainOf, type DomainClaim } from './domain.rules.js';
import { TextRecordLookup } from './text-records.port.js';

/** In steps, so that no transaction is open during the DNS lookup. */
@HandlesInSteps(verifyPortalDomain)
export class VerifyPortalDomain implements UseCase<typeof verifyPortalDomain, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: DomainRepository,
    private readonly records: TextRecordLookup,
  ) {}

  async run(_: InputOf<typeof verifyPortalDomain>, context: CallContext): Promise<PortalDomain> {
    const { organizationId, organizationKind } = memberOf(context);
    if (organizationKind !== 'provider') throw new NotFound();
    const scope = scopeOf(context.actor);
    const claim = await this.work.run(context, scope, (within) =>
      this.claimOf(within, organizationId),
    );
    const portal = portalDomainOf(claim);
    const { verifiedAt, missed } = claim;
    if (verifiedAt && missed === 0) return portal;
    const reason = faultOf(portal, await this.records.at(portal.record.name));
    if (reason && verifiedAt) return portal;
    if (reason) throw new DomainNotVerified({ reason });
    return this.work.run(context, scope, async (within) => {
      await this.domains.verify(within, organizationId, claim);
      return portalDomainOf(await this.claimOf(within, organizationId));
    });
  }

  private async claimOf(context: Context, providerId: ProviderId): Promise<DomainClaim> {
    const claim = await this.domains.claimOf(context, providerId);
    if (!claim) throw new NotFound();
    return claim;
  }
}
