import { termsPublished } from '@gatehouse/contracts/tenant-access';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { defaultTerms } from '../domain/default-terms.js';
import { ProviderRepository, TermsRepository, type ProviderRecord } from './ports.js';
import { recordProvider } from './provider-event.js';

/** A provider begins with terms of its own. */
@Injectable()
export class ProviderFounding {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly terms: TermsRepository,
  ) {}

  /** Leaves the transaction under the scope of the new provider. */
  async found(context: Context, provider: ProviderRecord): Promise<void> {
    const { id, name, createdAt } = provider;
    await context.transaction.enter({ organization_id: id });
    await this.providers.create(context, provider);
    const first = { providerId: id, version: 1, ...defaultTerms(name) };
    await this.terms.publish(context, { ...first, publishedAt: createdAt, publishedBy: null });
    await record(context, termsPublished, {
      aggregateId: id,
      sequence: 1,
      organizationId: id,
      data: first,
    });
    await recordProvider(context, provider);
  }
}
