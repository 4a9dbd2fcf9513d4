import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Branding, getBranding } from '@gatehouse/contracts/notifications';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { BrandRepository } from './brand.repository.js';

/** A customer's users see the branding of their provider. */
@Handles(getBranding)
export class GetBranding implements UseCase<typeof getBranding> {
  constructor(private readonly brands: BrandRepository) {}

  async run(_: InputOf<typeof getBranding>, context: Context): Promise<Branding> {
    const { organizationId, providerId } = memberOf(context);
    if (!providerId) throw new NotFound();
    context.transaction.enter({ organization_id: providerId });
    return organizationId === providerId
      ? this.brands.ownBrandingOf(context, providerId)
      : this.brands.brandingOf(context, providerId);
  }
}
