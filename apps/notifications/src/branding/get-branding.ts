import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { Branding, getBranding } from '@gatehouse/contracts/notifications';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { BrandRepository } from './brand.repository.js';

/** A customer's people see in whose portal they are, too. */
@Injectable()
export class GetBranding implements UseCase<typeof getBranding> {
  constructor(private readonly brands: BrandRepository) {}

  async run(_: InputOf<typeof getBranding>, context: Context): Promise<Branding> {
    const { providerId } = userOf(context);
    if (!providerId) throw new NotFound();
    await context.transaction.enter({ organization_id: providerId });
    return this.brands.brandingOf(context, providerId);
  }
}
