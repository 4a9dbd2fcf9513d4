import type { InputOf } from '@gatehouse/contracts';
import type { listTermsAcceptances } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TermsAcceptanceRepository } from './terms-acceptance.repository.js';

@Injectable()
export class ListTermsAcceptances implements UseCase<typeof listTermsAcceptances> {
  constructor(private readonly acceptances: TermsAcceptanceRepository) {}

  run(input: InputOf<typeof listTermsAcceptances>, context: Context) {
    return this.acceptances.list(context, organizationOf(context), input);
  }
}
