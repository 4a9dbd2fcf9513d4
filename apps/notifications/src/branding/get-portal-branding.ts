import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getPortalBranding, type Branding } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { BrandRepository } from './brand.repository.js';

@Handles(getPortalBranding, { scope: () => ({ worker: 'on' }) })
export class GetPortalBranding implements UseCase<typeof getPortalBranding> {
  constructor(private readonly brands: BrandRepository) {}

  async run({ address }: InputOf<typeof getPortalBranding>, context: Context): Promise<Branding> {
    const providerId = await this.brands.providerAt(context, address);
    if (!providerId) throw new NotFound();
    return this.brands.brandingOf(context, providerId);
  }
}
