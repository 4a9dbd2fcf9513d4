import type { InputOf } from '@gatehouse/contracts';
import { publishTerms, termsPublished } from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  organizationOf,
  record,
  type UseCase,
  memberOf,
} from '@gatehouse/platform';
import { type TermsRecord, TermsRepository } from './terms.repository.js';

@Handles(publishTerms)
export class PublishTerms implements UseCase<typeof publishTerms> {
  constructor(private readonly terms: TermsRepository) {}

  async run({ title, body }: InputOf<typeof publishTerms>, context: Context): Promise<TermsRecord> {
    const providerId = organizationOf(context);
    const version = ((await this.terms.current(context, providerId))?.version ?? 0) + 1;
    const publishedBy = memberOf(context).userId;
    const next = {
      providerId,
      version,
      title,
      body,
      publishedAt: await context.transaction.now(),
      publishedBy,
    };
    await this.terms.publish(context, next);
    await record(context, termsPublished, {
      aggregateId: providerId,
      sequence: version,
      organizationId: providerId,
      data: { providerId, version, title },
    });
    return next;
  }
}
