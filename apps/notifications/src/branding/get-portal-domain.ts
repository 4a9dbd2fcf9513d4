import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getPortalDomain, type PortalDomain } from '@gatehouse/contracts/notifications';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { DomainRepository } from './domain.repository.js';
import { portalDomainOf } from './domain.rules.js';

@Handles(getPortalDomain)
export class GetPortalDomain implements UseCase<typeof getPortalDomain> {
  constructor(private readonly domains: DomainRepository) {}

  async run(_: InputOf<typeof getPortalDomain>, context: Context): Promise<PortalDomain> {
    const { organizationId, organizationKind } = memberOf(context);
    if (organizationKind !== 'provider') throw new NotFound();
    const claim = await this.domains.claimOf(context, organizationId);
    if (!claim) throw new NotFound();
    return portalDomainOf(claim);
  }
}
