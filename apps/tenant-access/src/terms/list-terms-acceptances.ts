import type { InputOf } from '@gatehouse/contracts';
import { listTermsAcceptances } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { TermsAcceptanceRepository } from './terms-acceptance.repository.js';

@Handles(listTermsAcceptances)
export class ListTermsAcceptances implements UseCase<typeof listTermsAcceptances> {
  constructor(private readonly acceptances: TermsAcceptanceRepository) {}

  run(input: InputOf<typeof listTermsAcceptances>, context: Context) {
    return this.acceptances.list(context, organizationOf(context), input);
  }
}
