import type { InputOf } from '@gatehouse/contracts';
import type { listTermsAcceptances } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TermsAcceptances } from './ports.js';

@Injectable()
export class ListTermsAcceptances implements UseCase<typeof listTermsAcceptances> {
  constructor(private readonly acceptances: TermsAcceptances) {}

  run(input: InputOf<typeof listTermsAcceptances>, context: Context) {
    return this.acceptances.list(context, organizationOf(context), input);
  }
}
