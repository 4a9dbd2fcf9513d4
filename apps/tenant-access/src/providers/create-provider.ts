import { ProviderId, type InputOf } from '@gatehouse/contracts';
import { providerCreated, type createProvider } from '@gatehouse/contracts/tenant-access';
import { newId, record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ProviderSetup } from './provider-setup.js';
import type { ProviderRecord } from './provider.repository.js';

/** A provider begins with the invitation of its administrator. */
@Injectable()
export class CreateProvider implements UseCase<typeof createProvider> {
  constructor(private readonly founding: ProviderSetup) {}

  async run(input: InputOf<typeof createProvider>, context: Context): Promise<ProviderRecord> {
    const { administrator, usernameSuffix = null, supportContact = null, ...settings } = input;
    const id = newId(ProviderId);
    const createdAt = context.transaction.now;
    const provider = { ...settings, id, usernameSuffix, supportContact, createdAt, version: 1 };
    await this.founding.create(context, provider);
    await record(context, providerCreated, {
      aggregateId: id,
      sequence: 1,
      organizationId: id,
      data: { providerId: id, name: input.name, modules: input.modules, administrator },
    });
    return provider;
  }
}
