import type { InputOf } from '@gatehouse/contracts';
import { NoTerms, type getCurrentTerms } from '@gatehouse/contracts/tenant-access';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type TermsRecord, TermsRepository } from './terms.repository.js';

@Injectable()
export class GetCurrentTerms implements UseCase<typeof getCurrentTerms> {
  constructor(private readonly terms: TermsRepository) {}

  async run(_input: InputOf<typeof getCurrentTerms>, context: Context): Promise<TermsRecord> {
    const { providerId } = userOf(context);
    const current = providerId && (await this.terms.current(context, providerId));
    if (!current) throw new NoTerms();
    return current;
  }
}
