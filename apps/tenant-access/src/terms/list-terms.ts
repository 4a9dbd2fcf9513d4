import type { InputOf } from '@gatehouse/contracts';
import type { listTerms } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TermsRepository } from './terms.repository.js';

@Injectable()
export class ListTerms implements UseCase<typeof listTerms> {
  constructor(private readonly terms: TermsRepository) {}

  run(input: InputOf<typeof listTerms>, context: Context) {
    return this.terms.list(context, organizationOf(context), input);
  }
}
