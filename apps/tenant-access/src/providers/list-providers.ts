import type { InputOf } from '@gatehouse/contracts';
import { listProviders } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ProviderRepository } from './provider.repository.js';

@Handles(listProviders)
export class ListProviders implements UseCase<typeof listProviders> {
  constructor(private readonly providers: ProviderRepository) {}

  run(input: InputOf<typeof listProviders>, context: Context) {
    return this.providers.list(context, input);
  }
}
