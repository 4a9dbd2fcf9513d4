import type { InputOf } from '@gatehouse/contracts';
import { getCurrentTerms, NoTerms } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase, memberOf } from '@gatehouse/platform';
import { type TermsRecord, TermsRepository } from './terms.repository.js';

@Handles(getCurrentTerms)
export class GetCurrentTerms implements UseCase<typeof getCurrentTerms> {
  constructor(private readonly terms: TermsRepository) {}

  async run(_input: InputOf<typeof getCurrentTerms>, context: Context): Promise<TermsRecord> {
    const { providerId } = memberOf(context);
    const current = providerId && (await this.terms.current(context, providerId));
    if (!current) throw new NoTerms();
    return current;
  }
}
