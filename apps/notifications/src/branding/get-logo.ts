import { createHash } from 'node:crypto';
import { NotFound, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { getLogo } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
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
    const etag = createHash('sha256').update(logo.bytes).digest('base64url').slice(0, 22);
    return { type: logo.type, content: logo.bytes.toString('base64'), etag };
  }
}
