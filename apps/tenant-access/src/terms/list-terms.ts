import type { InputOf } from '@gatehouse/contracts';
import { listTerms } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { TermsRepository } from './terms.repository.js';

@Handles(listTerms)
export class ListTerms implements UseCase<typeof listTerms> {
  constructor(private readonly terms: TermsRepository) {}

  run(input: InputOf<typeof listTerms>, context: Context) {
    return this.terms.list(context, organizationOf(context), input);
  }
}
