import { ProviderId, type InputOf } from '@gatehouse/contracts';
import { createProvider, providerCreated } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, record, type UseCase } from '@gatehouse/platform';
import { ProviderSetup } from './provider-setup.js';
import type { ProviderRecord } from './provider.repository.js';

/** Creates a provider. The event makes the invitations service invite its administrator. */
@Handles(createProvider)
export class CreateProvider implements UseCase<typeof createProvider> {
  constructor(private readonly setup: ProviderSetup) {}

  async run(input: InputOf<typeof createProvider>, context: Context): Promise<ProviderRecord> {
    const { administrator, usernameSuffix = null, supportContact = null, ...settings } = input;
    const id = newId(ProviderId);
    const createdAt = await context.transaction.now();
    const provider = { ...settings, id, usernameSuffix, supportContact, createdAt, version: 1 };
    await this.setup.create(context, provider);
    await record(context, providerCreated, {
      aggregateId: id,
      sequence: 1,
      organizationId: id,
      data: { providerId: id, name: input.name, modules: input.modules, administrator },
    });
    return provider;
  }
}
