import { ProviderId, type InputOf } from '@gatehouse/contracts';
import {
  providerCreated,
  termsPublished,
  type createProvider,
} from '@gatehouse/contracts/tenant-access';
import { newId, record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { defaultTerms } from '../domain/default-terms.js';
import { ProviderRepository, TermsRepository, type ProviderRecord } from './ports.js';

/** A provider begins with terms of its own, and with the invitation of its administrator. */
@Injectable()
export class CreateProvider implements UseCase<typeof createProvider> {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly terms: TermsRepository,
  ) {}

  async run(input: InputOf<typeof createProvider>, context: Context): Promise<ProviderRecord> {
    const { administrator, usernameSuffix = null, supportContact = null, ...settings } = input;
    const id = newId(ProviderId);
    const createdAt = context.transaction.now;
    const provider = { ...settings, id, usernameSuffix, supportContact, createdAt, version: 1 };
    await this.providers.create(context, provider);
    await context.transaction.enter({ organization_id: id, platform: 'on' });
    const first = { providerId: id, version: 1, ...defaultTerms(input.name) };
    await this.terms.publish(context, { ...first, publishedAt: createdAt, publishedBy: null });
    await record(context, termsPublished, {
      aggregateId: id,
      sequence: 1,
      organizationId: id,
      data: first,
    });
    await record(context, providerCreated, {
      aggregateId: id,
      sequence: 1,
      organizationId: id,
      data: { providerId: id, name: input.name, modules: input.modules, administrator },
    });
    return provider;
  }
}
