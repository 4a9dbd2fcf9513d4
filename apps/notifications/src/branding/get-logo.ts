import { createHash } from 'node:crypto';
import { NotFound, type InputOf, type OutputOf } from '@gatehouse/contracts';
import type { getLogo } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { BrandRepository } from './brand.repository.js';

@Injectable()
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
