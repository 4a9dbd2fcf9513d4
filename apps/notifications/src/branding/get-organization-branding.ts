import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getOrganizationBranding, type Branding } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { BrandRepository } from './brand.repository.js';

/** The name, colour and logo are on every email: they are no secret. */
@Handles(getOrganizationBranding, { scope: () => ({ worker: 'on' }) })
export class GetOrganizationBranding implements UseCase<typeof getOrganizationBranding> {
  constructor(private readonly brands: BrandRepository) {}

  async run(
    { organizationId }: InputOf<typeof getOrganizationBranding>,
    context: Context,
  ): Promise<Branding> {
    const providerId = await this.brands.providerOf(context, organizationId);
    if (!providerId) throw new NotFound();
    return this.brands.brandingOf(context, providerId);
  }
}
