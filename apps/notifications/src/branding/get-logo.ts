import { NotFound, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { getLogo } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { servedLogo } from '@gatehouse/platform/images';
import { BrandRepository } from './brand.repository.js';

@Handles(getLogo, { scope: () => ({ worker: 'on' }) })
export class GetLogo implements UseCase<typeof getLogo> {
  constructor(private readonly brands: BrandRepository) {}

  async run(
    { providerId }: InputOf<typeof getLogo>,
    context: Context,
  ): Promise<OutputOf<typeof getLogo>> {
    const logo = await this.brands.logoOf(context, providerId);
    if (!logo) throw new NotFound();
    return servedLogo(logo);
  }
}
