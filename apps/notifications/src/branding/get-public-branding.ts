import type { InputOf } from '@gatehouse/contracts';
import { type Branding, getPublicBranding } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { BrandRepository } from './brand.repository.js';

/** The name, colour and logo are on every email: they are no secret. */
@Handles(getPublicBranding, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class GetPublicBranding implements UseCase<typeof getPublicBranding> {
  constructor(private readonly brands: BrandRepository) {}

  run({ providerId }: InputOf<typeof getPublicBranding>, context: Context): Promise<Branding> {
    return this.brands.brandingOf(context, providerId);
  }
}
