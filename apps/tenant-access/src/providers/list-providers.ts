import type { InputOf } from '@gatehouse/contracts';
import type { listProviders } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ProviderRepository } from './provider.repository.js';

@Injectable()
export class ListProviders implements UseCase<typeof listProviders> {
  constructor(private readonly providers: ProviderRepository) {}

  run(input: InputOf<typeof listProviders>, context: Context) {
    return this.providers.list(context, input);
  }
}
