import { termsPublished } from '@gatehouse/contracts/tenant-access';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { defaultTerms } from '../terms/default-terms.rules.js';
import { TermsRepository } from '../terms/terms.repository.js';
import { type ProviderRecord, ProviderRepository } from './provider.repository.js';
import { recordProviderChanged } from './record-provider-changed.js';

/** Creates providers with their first version of the terms. */
@Injectable()
export class ProviderSetup {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly terms: TermsRepository,
  ) {}

  /** Leaves the transaction in the scope of the new provider. */
  async create(context: Context, provider: ProviderRecord): Promise<void> {
    const { id, name, createdAt } = provider;
    context.transaction.enter({ organization_id: id });
    await this.providers.create(context, provider);
    const first = { providerId: id, version: 1, ...defaultTerms(name) };
    await this.terms.publish(context, { ...first, publishedAt: createdAt, publishedBy: null });
    await record(context, termsPublished, {
      aggregateId: id,
      sequence: 1,
      organizationId: id,
      data: first,
    });
    await recordProviderChanged(context, provider);
  }
}
