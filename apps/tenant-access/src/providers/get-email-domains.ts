import type { InputOf, OutputOf } from '@gatehouse/contracts';
import type { getEmailDomains } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailDomains } from './email-domains.js';

@Injectable()
export class GetEmailDomains implements UseCase<typeof getEmailDomains> {
  constructor(private readonly domains: EmailDomains) {}

  run(
    _input: InputOf<typeof getEmailDomains>,
    context: Context,
  ): Promise<OutputOf<typeof getEmailDomains>> {
    return this.domains.rule(context);
  }
}
