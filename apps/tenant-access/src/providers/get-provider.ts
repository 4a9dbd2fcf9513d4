import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getProvider } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { type ProviderRecord, ProviderRepository } from './provider.repository.js';

@Handles(getProvider)
export class GetProvider implements UseCase<typeof getProvider> {
  constructor(private readonly providers: ProviderRepository) {}

  async run(
    { providerId }: InputOf<typeof getProvider>,
    context: Context,
  ): Promise<ProviderRecord> {
    const provider = await this.providers.find(context, providerId);
    if (!provider) throw new NotFound();
    return provider;
  }
}
