import { SiteId, type InputOf } from '@gatehouse/contracts';
import { createSite, type Site } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { SiteRepository } from './site.repository.js';

type Input = InputOf<typeof createSite>;

@Handles(createSite)
export class CreateSite implements UseCase<typeof createSite> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly sites: SiteRepository,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  async run(input: Input, context: Context): Promise<Site> {
    const providerId = organizationOf(context);
    const site = { ...input, id: newId(SiteId), createdAt: await context.transaction.now() };
    await this.sites.create(context, { ...site, providerId });
    return site;
  }
}
