import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { getEmailDomains } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { EmailDomains } from './email-domains.js';

@Handles(getEmailDomains)
export class GetEmailDomains implements UseCase<typeof getEmailDomains> {
  constructor(private readonly domains: EmailDomains) {}

  run(
    _input: InputOf<typeof getEmailDomains>,
    context: Context,
  ): Promise<OutputOf<typeof getEmailDomains>> {
    return this.domains.rule(context);
  }
}
